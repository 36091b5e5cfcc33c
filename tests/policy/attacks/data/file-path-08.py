# class: data
# mechanism: writer by path
# reaches: writes /tmp/x.png
import matplotlib.pyplot as plt
plt.Figure.savefig(plt.gcf(), "/tmp/x.png")
