# class: data
# mechanism: foreign memory
# how: a class built on BitGenerator has a capsule of null pointers, which Generator calls
# reaches: crash
import numpy as np
class Bits(np.random.BitGenerator):
    def __init__(self):
        super().__init__(1)
np.random.Generator(Bits()).random()
