# class: data
# mechanism: foreign memory
# how: an expression appends the class of an array to a list
# reaches: crash
import pandas as pd
import numpy as np
def f(a):
    k = type(a)
    kept = []
    pd.eval("kept.append(k)")
    return kept[0]((1,), object, bytearray(b"x" * 8))[0]
print(f(np.zeros(1)))
