# class: data
# mechanism: foreign memory
# how: what type() gives of an array is handed to an own operator
# reaches: crash
import numpy as np
class Mine:
    def __eq__(self, kind):
        print(kind((1,), object, bytearray(b"x" * 8))[0])
        return True
print(type(np.zeros(1)) == Mine())
