# class: data
# mechanism: writer by path
# how: keyword path of a picture
# reaches: writes /tmp/x.png
import matplotlib.pyplot as plt
plt.gcf().savefig(fname="/tmp/x.png")
