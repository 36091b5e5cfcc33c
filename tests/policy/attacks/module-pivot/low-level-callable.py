# class: module-pivot
# mechanism: hidden name from a module
# how: address that is called
# reaches: hidden scipy.LowLevelCallable
from scipy import LowLevelCallable
