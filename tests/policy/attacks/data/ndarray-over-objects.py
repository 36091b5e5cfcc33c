# class: data
# mechanism: foreign memory
# how: np.ndarray(buffer=) of numbers over an array of objects (positional too, and over its .data)
# reaches: crash
import numpy as np
things = np.array([None, None], dtype=object)
numbers = np.ndarray((2,), "i8", things)
numbers[0] = 1
print(things[0])
