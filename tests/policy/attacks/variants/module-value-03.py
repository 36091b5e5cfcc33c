# class: variants
# mechanism: Modules, and functions that act on names or files, are not values
# reaches: matplotlib.rcParams is used as a value
from matplotlib import rcParams
rcParams["text.usetex"] = True
