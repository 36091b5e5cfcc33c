# class: data
# mechanism: foreign memory
# how: formats of records by their place
# reaches: crash
import numpy as np
print(np.recarray((1,), None, bytearray(b"x" * 8), 0, None, "O")[0])
