# class: data
# mechanism: foreign memory
# how: records of objects over bytes
# reaches: crash
import numpy as np
a = np.recarray((1,), formats="O", buf=bytearray(b"x" * 8))
print(a[0])
