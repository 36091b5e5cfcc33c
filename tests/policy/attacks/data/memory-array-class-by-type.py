# class: data
# mechanism: foreign memory
# how: what type() gives of an array is called with keywords alone, over the result of a comparison
# reaches: crash
import numpy as np
T = type(np.zeros(1))
a = T(shape=(1,), dtype=[("a", "O")], buffer=np.arange(8) == 0)
print(a[0])
