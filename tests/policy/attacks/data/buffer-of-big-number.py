# class: data
# mechanism: foreign memory
# how: an array of a number that fits no machine word holds objects, and is laid over
# reaches: crash
import numpy as np
a = np.array([99999999999999999999999])
m = np.frombuffer(a, dtype="i8")
m[0] = 8
print(a[0])
