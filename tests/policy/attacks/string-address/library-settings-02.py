# class: string-address
# mechanism: setting by name
# reaches: setting font.size
import matplotlib.pyplot as plt
plt.rcParams["font.size"], plt.rcParams["backend"] = 1, "x"
