# class: module-pivot
# mechanism: module of a module
# reaches: ended with AttributeError module 'os' has no attribute 'FigureCanvas'
import matplotlib.pyplot as plt
plt.switch_backend("module://os")
