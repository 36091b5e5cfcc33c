# class: data
# mechanism: foreign memory
# how: the labels of a series are its attributes, so numpy asks one of them for an address
# carried by: the container
# reaches: crash
import numpy as np
import pandas as pd
s = pd.Series({"__array_" + "interface__": {"data": (8, True), "shape": (9,), "typestr": "|u1", "version": 3}})
np.asarray(s).sum()
