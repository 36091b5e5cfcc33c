# class: variants
# mechanism: Modules, and functions that act on names or files, are not values
# reaches: matplotlib.pyplot.rcParams is used as a value
import matplotlib.pyplot as plt
dict.update(plt.rcParams, {"backend": "x"})
