# class: variants
# mechanism: Readers take passed or in-memory files, writers plain names
# reaches: print_png() writes to something that is no plain file name
import matplotlib.pyplot as plt
plt.figimage
plt.gcf().canvas.print_png("/tmp/x")
