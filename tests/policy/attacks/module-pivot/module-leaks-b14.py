# class: module-pivot
# mechanism: hidden name from a module
# reaches: module matplotlib.cbook
from matplotlib import cbook
