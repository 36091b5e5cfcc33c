# class: string-address
# mechanism: setting by name
# how: mpl_toolkits.mplot3d.art3d.rcParams are the settings of matplotlib under a name that is not among the second-class values
# reaches: setting text.usetex
from mpl_toolkits.mplot3d.art3d import rcParams
def put(r):
    r["text." + "usetex"] = True
put(rcParams)
