# class: data
# mechanism: foreign memory
# how: the keys of what a picker gives become attributes of the event
# carried by: the container
# reaches: crash
import matplotlib.pyplot as plt
import numpy as np
class Mouse:
    inaxes = None
    guiEvent = None
fig, ax = plt.subplots()
line = ax.plot([1, 2])[0]
line.set_picker(lambda artist, event: (True, {"__array_" + "interface__": {"data": (8, True), "shape": (9,), "typestr": "|u1", "version": 3}}))
fig.canvas.mpl_connect("pick_event", lambda event: np.asarray(event).sum())
line.pick(Mouse())
