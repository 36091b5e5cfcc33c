# class: string-address
# mechanism: keyword that loads or frees
# how: program started
# reaches: keyword usetex=True
import matplotlib.pyplot as plt
plt.title("x", usetex=True)
