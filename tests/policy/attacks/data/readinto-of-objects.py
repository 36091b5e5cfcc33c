# class: data
# mechanism: foreign memory
# how: BytesIO.readinto writes bytes over the addresses in an array of objects
# reaches: crash
import io
import numpy as np
things = np.array([None], dtype=object)
io.BytesIO(np.array([1]).tobytes()).readinto(things)
print(things[0])
