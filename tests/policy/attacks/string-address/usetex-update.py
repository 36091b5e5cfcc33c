# class: string-address
# mechanism: setting by name
# how: setting by update
# reaches: setting text.usetex
import matplotlib.pyplot as plt
plt.rcParams.update({"text.usetex": True})
