# class: data
# mechanism: foreign memory
# how: class on arrays, in a class method
# reaches: crash
import numpy as np
class Own(np.ndarray):
    @classmethod
    def over(cls, data):
        return cls((1,), object, data)
print(Own.over(bytearray(b"x" * 8))[0])
