# class: string-address
# mechanism: keyword that loads or frees
# how: usetex, by setp handed on
# reaches: event subprocess.Popen
import matplotlib.pyplot as plt
from functools import partial
partial(plt.setp, plt.title("x"))("usetex", True)
plt.gcf().canvas.draw()
