# class: files
# mechanism: canvas that writes
# reaches: files
import matplotlib.pyplot as plt
plt.gcf().canvas.print_figure("/tmp/x.png")
