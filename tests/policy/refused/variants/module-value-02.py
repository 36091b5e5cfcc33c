# shape: Modules, and functions that act on names or files, are not values
import matplotlib.pyplot as plt
plt.setp(plt.rcParams)
