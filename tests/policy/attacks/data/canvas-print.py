# class: data
# mechanism: reader by path
# how: canvas that writes
# reaches: writes /tmp/x.png
import matplotlib.pyplot as plt
plt.gcf().canvas.print_figure("/tmp/x.png")
