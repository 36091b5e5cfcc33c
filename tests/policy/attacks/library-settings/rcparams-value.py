# class: library-settings
# mechanism: settings as a value
# reaches: latex
import matplotlib.pyplot as plt
def f(rc):
    rc["text.usetex"] = True
f(plt.rcParams)
