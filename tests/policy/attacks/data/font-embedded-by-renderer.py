# class: data
# mechanism: reader by path
# how: the renderer that an own artist is given has the PDF file, which embeds a font by its path
# reaches: reads /etc/hostname
import matplotlib.pyplot as plt
from matplotlib.artist import Artist
class Mark(Artist):
    def draw(self, renderer):
        renderer.file.embedTTF("/etc/hostname", 0, {1: 1})
fig, ax = plt.subplots()
ax.add_artist(Mark())
fig.savefig("chart.pdf")
