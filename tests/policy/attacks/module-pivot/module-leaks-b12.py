# class: module-pivot
# mechanism: module of a module
# reaches: hidden matplotlib.style.reload_library
import matplotlib.pyplot as plt
plt.style.reload_library()
