# class: variants
# mechanism: A name reaches only what is public
# reaches: mpl_toolkits.mplot3d.axes3d is not a public name of mpl_toolkits.mplot3d
import mpl_toolkits.mplot3d as m
m.axes3d.sys
