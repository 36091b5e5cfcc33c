# class: module-pivot
# mechanism: module through a star expression
# reaches: ctypes
import numpy as np
print(*[np])
