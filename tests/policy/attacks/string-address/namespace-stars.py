# class: string-address
# mechanism: names of fields that are computed
# how: attributes by computed names
# reaches: crash
from types import SimpleNamespace
import numpy as np
d = {"__array_interface__": {"data": (8, True), "shape": (9,), "typestr": "|u1", "version": 3}}
np.asarray(SimpleNamespace(**d)).sum()
