# class: string-address
# mechanism: class by call
# how: the class of a class is handed to an own class by in
# reaches: class by call
import numpy as np
class Mine:
    def __contains__(self, kind):
        print(kind("X", (), {}))
        return True
print(type(np.dtype("i8").type) in Mine())
