# class: data
# mechanism: foreign memory
# how: the class below a masked array, over bytes
# reaches: attribute baseclass
import numpy as np
print(np.ma.array([1]).baseclass((1,), "u1", b"12345678"))
