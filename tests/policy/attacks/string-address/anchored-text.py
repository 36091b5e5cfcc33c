# class: string-address
# mechanism: keyword that loads or frees
# how: usetex under a computed name, in a mapping
# reaches: event subprocess.Popen
import matplotlib.pyplot as plt
from matplotlib.offsetbox import AnchoredText
plt.gca().add_artist(AnchoredText("x", 1, prop={"use" + "tex": True}))
plt.gcf().canvas.draw()
