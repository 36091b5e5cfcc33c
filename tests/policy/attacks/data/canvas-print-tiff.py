# class: data
# mechanism: writer by path
# how: canvas that writes
# reaches: writes /tmp/x.tiff
import matplotlib.pyplot as plt
plt.gcf().canvas.print_tiff("/tmp/x.tiff")
