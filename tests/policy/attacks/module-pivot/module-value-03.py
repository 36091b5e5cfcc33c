# class: module-pivot
# mechanism: sharp function handed on
# how: settings by from-import
# reaches: setting text.usetex
from matplotlib import rcParams
rcParams["text.usetex"] = True
