# class: string-address
# mechanism: setting by name
# how: setting by subscript
# reaches: setting text.usetex
import matplotlib.pyplot as plt
plt.rcParams["text.usetex"] = True
