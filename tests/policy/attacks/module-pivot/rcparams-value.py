# class: module-pivot
# mechanism: sharp function handed on
# how: settings as a value
# reaches: setting text.usetex
import matplotlib.pyplot as plt
def f(rc):
    rc["text.usetex"] = True
f(plt.rcParams)
