# class: module-pivot
# mechanism: alias by walrus in an argument
# reaches: ctypes
import numpy as np
print((m := np).ctypeslib)
