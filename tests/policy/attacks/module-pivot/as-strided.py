# class: module-pivot
# mechanism: hidden name from a module
# how: memory outside of an array
# reaches: hidden numpy.lib.stride_tricks.as_strided
from numpy.lib.stride_tricks import as_strided
