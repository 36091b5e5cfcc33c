# class: memory
# mechanism: memory outside of an array
# reaches: memory
from numpy.lib.stride_tricks import as_strided
