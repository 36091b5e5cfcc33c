# class: data
# mechanism: reader by path
# reaches: writes /tmp/x
import matplotlib.pyplot as plt
plt.figimage
plt.gcf().canvas.print_png("/tmp/x")
