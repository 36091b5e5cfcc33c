# class: data
# mechanism: writer by path
# how: canvas that writes
# reaches: writes /tmp/x.gif
import matplotlib.pyplot as plt
plt.gcf().canvas.print_gif("/tmp/x.gif")
