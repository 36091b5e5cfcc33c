# class: library-settings
# mechanism: settings updated by dict.update
# reaches: a module by name
import matplotlib.pyplot as plt
dict.update(plt.rcParams, {"backend": "x"})
