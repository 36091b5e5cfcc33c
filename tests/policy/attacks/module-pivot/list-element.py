# class: module-pivot
# mechanism: module kept in a list
# reaches: ctypes
import numpy as np
[np][0].ctypeslib
