# class: module-pivot
# mechanism: module of a module
# how: module of a submodule of a listed library
# reaches: module matplotlib.cbook
import mpl_toolkits.mplot3d as m
m.axes3d.cbook
