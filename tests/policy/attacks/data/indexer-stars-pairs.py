# class: data
# mechanism: foreign memory
# how: a window indexer sets every keyword as an attribute; the keyword comes from dict() of pairs
# reaches: crash
import numpy as np
from pandas.api.indexers import FixedForwardWindowIndexer
keys = dict([("__array_" + "interface__", {"data": (8, True), "shape": (9,), "typestr": "|u1", "version": 3})])
np.asarray(FixedForwardWindowIndexer(**keys)).sum()
