# class: data
# mechanism: foreign memory
# how: a value pattern hands numpy's array to an own operator
# reaches: crash
import numpy as np
class Mine:
    def __eq__(self, kind):
        print(kind((1,), object, bytearray(b"x" * 8))[0])
        return True
match Mine():
    case np.ndarray:
        pass
