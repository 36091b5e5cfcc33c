# class: module-pivot
# mechanism: module of a module
# reaches: module scipy.optimize._minimize
import scipy.optimize as o
o._minimize
