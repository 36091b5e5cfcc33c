# class: module-pivot
# mechanism: module through or
# reaches: ctypes
import numpy as np
(None or np).ctypeslib
