# class: data
# mechanism: foreign memory
# how: register of an abstract class gives back the class it is given
# reaches: crash
import numpy as np
from abc import ABC
class A(ABC):
    pass
K = A.register(np.ndarray)
print(K((1,), object, bytearray(b"x" * 8))[0])
