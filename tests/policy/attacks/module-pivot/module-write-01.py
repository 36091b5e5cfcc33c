# class: module-pivot
# mechanism: library changed
# reaches: setting text.usetex
import matplotlib.pyplot as plt
plt.rcParams |= {"text.usetex": True}
