# class: data
# mechanism: foreign memory
# how: a loop binds isinstance to a function that lays numpy's array over bytes
# reaches: crash
import numpy as np
for isinstance in [lambda a, t: t((1,), object, b"\x00\x00\x00\x00\x00\x00\x00\x01")]:
    pass
print(isinstance(1, np.ndarray))
