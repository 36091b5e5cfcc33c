# class: string-address
# mechanism: setting by name
# how: figure hooks
# reaches: setting figure.hooks
import matplotlib.pyplot as plt
plt.rcParams["figure.hooks"] = ["ctypes:pythonapi"]
plt.figure()
