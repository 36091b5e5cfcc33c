# shape: sharp function handed on, as in an attack that is proven
import matplotlib.pyplot as plt
dict.update(plt.rcParams, {"backend": "x"})
