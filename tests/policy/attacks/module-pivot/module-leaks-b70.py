# class: module-pivot
# mechanism: module of a module
# reaches: hidden mpl_toolkits.mplot3d.axes3d.proj3d
import mpl_toolkits.mplot3d as m
m.axes3d.proj3d
