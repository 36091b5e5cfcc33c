# class: module-pivot
# mechanism: module of a module
# how: through a module of the toolkits
# reaches: module matplotlib.cbook
import mpl_toolkits.mplot3d as m
m.axes3d.cbook
