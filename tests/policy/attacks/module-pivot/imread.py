# class: module-pivot
# mechanism: module of a module
# how: files by path
# reaches: reads /etc/x.png
import matplotlib.pyplot as plt
plt.imread("/etc/x.png")
