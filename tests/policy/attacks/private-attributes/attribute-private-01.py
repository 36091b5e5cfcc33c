# class: private-attributes
# mechanism: private attribute of a library
# reaches: setting text.usetex
import matplotlib.pyplot as plt
plt.rcParams.__setitem__("text.usetex", True)
