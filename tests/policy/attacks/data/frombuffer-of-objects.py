# class: data
# mechanism: foreign memory
# how: np.frombuffer over an array of objects gives their addresses as numbers, which can be written, addresses of objects
# reaches: crash
import numpy as np
things = np.array([None, None], dtype=object)
numbers = np.frombuffer(things, dtype="i8")
numbers[0] = 1
print(things[0])
