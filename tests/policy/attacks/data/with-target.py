# class: data
# mechanism: foreign memory
# how: module through a context manager
# reaches: module numpy.ctypeslib
import numpy as np
from contextlib import nullcontext
with nullcontext(np) as m:
    m.ctypeslib
