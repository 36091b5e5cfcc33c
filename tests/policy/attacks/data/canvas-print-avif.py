# class: data
# mechanism: writer by path
# how: canvas that writes
# reaches: writes /tmp/x.avif
import matplotlib.pyplot as plt
plt.gcf().canvas.print_avif("/tmp/x.avif")
