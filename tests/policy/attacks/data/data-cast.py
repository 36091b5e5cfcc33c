# class: data
# mechanism: foreign memory
# how: the memoryview that .data of an array of objects gives is cast to bytes and numbers and written (memoryview is a denied built-in, and this is one)
# reaches: crash
import numpy as np
things = np.array([None], dtype=object)
numbers = things.data.cast("B").cast("q")
numbers[0] = 1
print(things[0])
