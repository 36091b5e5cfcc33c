# class: data
# mechanism: writer by path
# how: add_artist sets attributes of the own instance it is given
# reaches: writes /tmp/x.png
import matplotlib.pyplot as plt
class Own:
    def savefig(self, path):
        return 1
class Art:
    def __init__(self):
        self.figure = Own()
class Look:
    zorder = 1
    def __init__(self):
        self.axes = Art()
    def set_figure(self, fig):
        pass
    def is_transform_set(self):
        return True
    def get_mouseover(self):
        return False
    def get_clip_path(self):
        return 1
a = Look()
fig, ax = plt.subplots()
ax.add_artist(a)
f = a.axes.figure
ax.clear()
f.savefig("/tmp/x.png")
