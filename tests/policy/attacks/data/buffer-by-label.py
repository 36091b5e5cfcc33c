# class: data
# mechanism: foreign memory
# how: a label of a series that is numpy's own array function, called like a method that gives bytes
# reaches: crash
import numpy as np
import pandas as pd
row = pd.Series({"get" + "value": np.array})
a = row.getvalue([None], object)
np.frombuffer(a, dtype="i8")[0] = 8
print(a[0])
