# class: module-pivot
# mechanism: sharp function handed on
# reaches: setting text.usetex
from matplotlib import rcParams
rcParams["text.usetex"] = True
