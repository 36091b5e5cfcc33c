# class: data
# mechanism: writer by path
# how: canvas that writes
# reaches: writes /tmp/x.jpeg
import matplotlib.pyplot as plt
plt.gcf().canvas.print_jpeg("/tmp/x.jpeg")
