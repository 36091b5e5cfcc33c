# class: string-address
# mechanism: setting by name
# how: figure hooks, among all settings
# reaches: ended with TypeError 'PyDLL' object is not callable
import matplotlib.pyplot as plt
for name, value in plt.rcParams.items():
    if name.endswith(".hooks"):
        value.append("ctypes:pythonapi")
plt.figure()
