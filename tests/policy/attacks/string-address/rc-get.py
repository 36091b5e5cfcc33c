# class: string-address
# mechanism: setting by name
# how: figure hooks, got by a computed name
# reaches: ended with TypeError 'PyDLL' object is not callable
import matplotlib.pyplot as plt
plt.rcParams.get("figure" + ".hooks").append("ctypes:pythonapi")
plt.figure()
