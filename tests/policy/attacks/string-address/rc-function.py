# class: string-address
# mechanism: keyword that loads or frees
# how: program started
# reaches: setting text.usetex
import matplotlib.pyplot as plt
plt.rc("text", usetex=True)
