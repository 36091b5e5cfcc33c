# class: module-pivot
# mechanism: module through a context manager
# reaches: ctypes
import numpy as np
from contextlib import nullcontext
with nullcontext(np) as m:
    m.ctypeslib
