# class: string-address
# mechanism: setting by name
# how: figure hooks, appended
# reaches: ended with TypeError 'PyDLL' object is not callable
import matplotlib.pyplot as plt
plt.rcParams["figure.hooks"].append("ctypes:pythonapi")
plt.figure()
