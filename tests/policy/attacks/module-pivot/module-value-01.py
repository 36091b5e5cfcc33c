# class: module-pivot
# mechanism: sharp function handed on
# how: settings through an alias
# reaches: setting text.usetex
import matplotlib.pyplot as plt
rc = plt.rcParams
rc["text.usetex"] = True
