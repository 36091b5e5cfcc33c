# class: module-pivot
# mechanism: module of a module
# reaches: hidden matplotlib.pyplot.switch_backend
import matplotlib.pyplot as plt
plt.switch_backend("module://os")
