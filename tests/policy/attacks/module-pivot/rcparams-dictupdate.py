# class: module-pivot
# mechanism: sharp function handed on
# how: settings updated by dict.update
# reaches: setting backend
import matplotlib.pyplot as plt
dict.update(plt.rcParams, {"backend": "x"})
