# class: string-address
# mechanism: keyword that loads or frees
# how: an artist of the program asks its renderer for a text as LaTeX sets it
# reaches: event subprocess.Popen
import matplotlib.pyplot as plt
from matplotlib.artist import Artist
class Mark(Artist):
    def draw(self, renderer):
        renderer.draw_text(renderer.new_gc(), 0, 0, "x", ax.title.get_fontproperties(), 0, ismath="TeX")
fig, ax = plt.subplots()
ax.add_artist(Mark())
fig.savefig("chart.svg")
