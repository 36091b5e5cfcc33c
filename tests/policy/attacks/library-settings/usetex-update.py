# class: library-settings
# mechanism: program started
# reaches: latex
import matplotlib.pyplot as plt
plt.rcParams.update({"text.usetex": True})
