# class: variants
# mechanism: Readers take passed or in-memory files, writers plain names
# reaches: savefig() writes to something that is no plain file name
import matplotlib.pyplot as plt
plt.gcf().savefig(fname="/tmp/x.png")
