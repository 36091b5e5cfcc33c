# class: data
# mechanism: writer by path
# how: method of a class
# reaches: writes /tmp/x.png
import matplotlib.pyplot as plt
plt.Figure.savefig(plt.gcf(), "/tmp/x.png")
