# class: module-pivot
# mechanism: module of a module
# reaches: module ctypes
import pandas.errors as e
e.ctypes
