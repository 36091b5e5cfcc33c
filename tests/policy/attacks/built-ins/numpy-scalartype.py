# class: built-ins
# mechanism: denied built-in as a value
# how: numpy.ScalarType is a tuple of classes that holds memoryview
# reaches: built-in memoryview
import numpy as np
k = [t for t in np.ScalarType if t.__name__ == "memoryview"][0]
print(k(b"CANARY"))
