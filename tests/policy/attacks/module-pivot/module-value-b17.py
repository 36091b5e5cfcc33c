# class: module-pivot
# mechanism: sharp function handed on
# reaches: setting backend
import matplotlib.pyplot as plt
dict.update(plt.rcParams, {"backend": "x"})
