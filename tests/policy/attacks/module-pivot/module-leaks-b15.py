# class: module-pivot
# mechanism: module of a module
# reaches: module matplotlib.cbook
import matplotlib.pyplot as plt
plt.matplotlib.cbook
