# class: module-pivot
# mechanism: module of a module
# reaches: module mpl_toolkits.mplot3d.axes3d
import mpl_toolkits.mplot3d as m
m.axes3d.sys
