# class: data
# mechanism: writer by path
# how: legend(handler_map=...) calls a method of an own instance with the legend
# reaches: writes /tmp/x.png
import matplotlib.pyplot as plt
class Own:
    def savefig(self, path):
        return 1
class H:
    def legend_artist(self, legend, orig, size, box):
        legend.figure.savefig("/tmp/x.png")
class Fake:
    def __init__(self):
        self.figure = Own()
H().legend_artist(Fake(), 1, 2, 3)
fig, ax = plt.subplots()
line, = ax.plot([1, 2], label="a")
ax.legend(handles=[line], handler_map={line: H()})
