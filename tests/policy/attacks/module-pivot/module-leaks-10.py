# class: module-pivot
# mechanism: module of a module
# reaches: module scipy.io
import scipy
scipy.io.loadmat("x")
