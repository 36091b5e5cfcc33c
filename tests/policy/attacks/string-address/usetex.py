# class: string-address
# mechanism: setting by name
# how: program started
# reaches: setting text.usetex
import matplotlib.pyplot as plt
plt.rcParams["text.usetex"] = True
