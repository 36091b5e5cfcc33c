# class: module-pivot
# mechanism: hidden name from a module
# reaches: reads x
from scipy import sparse
sparse.load_npz("x")
