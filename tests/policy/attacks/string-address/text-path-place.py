# class: string-address
# mechanism: keyword that loads or frees
# how: usetex by place
# reaches: event subprocess.Popen
from matplotlib.text import TextPath
TextPath((0, 0), "x", 10, None, 1, True)
