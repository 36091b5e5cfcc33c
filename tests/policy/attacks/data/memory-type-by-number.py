# class: data
# mechanism: foreign memory
# how: the letter of a type by its number, in a list
# reaches: crash
import numpy as np
print(np.ndarray((1,), [("a", chr(79))], bytearray(b"AAAAAAAA")))
