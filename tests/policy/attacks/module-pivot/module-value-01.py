# class: module-pivot
# mechanism: sharp function handed on
# reaches: setting text.usetex
import matplotlib.pyplot as plt
rc = plt.rcParams
rc["text.usetex"] = True
