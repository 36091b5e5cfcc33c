# class: string-address
# mechanism: setting by name
# how: figure hooks, in a copy
# reaches: ended with TypeError 'PyDLL' object is not callable
import matplotlib.pyplot as plt
settings = plt.rcParams.copy()
for name in settings:
    if name.endswith(".hooks"):
        settings[name].append("ctypes:pythonapi")
plt.figure()
