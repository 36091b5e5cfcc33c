# class: string-address
# mechanism: keyword that loads or frees
# how: without embedTTF(): the file of the renderer for PDF looks at its end for the fonts of LaTeX that dviFontName() was told, an object of the program
# reaches: event subprocess.Popen
import io
import matplotlib.pyplot as plt
from matplotlib.artist import Artist

class Font:
    texname = b"x"

class Mark(Artist):
    def draw(self, renderer):
        renderer.file.dviFontName(Font())

fig, ax = plt.subplots()
ax.add_artist(Mark())
fig.savefig(io.BytesIO(), format="pdf")
