# class: data
# mechanism: writer by path
# reaches: writes /tmp/x.png
import matplotlib.pyplot as plt
plt.gcf().savefig(fname="/tmp/x.png")
