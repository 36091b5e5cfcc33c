# class: data
# mechanism: foreign memory
# how: a label called like the view of an array is a function, which is given numpy's array
# reaches: crash
import numpy as np
import pandas as pd
def make(cls):
    return cls((1,), object, bytearray(b"x" * 8))
row = pd.Series([make], index=["vi" + "ew"])
print(row.view(np.ndarray)[0])
