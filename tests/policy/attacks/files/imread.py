# class: files
# mechanism: files by path
# reaches: files
import matplotlib.pyplot as plt
plt.imread("/etc/x.png")
