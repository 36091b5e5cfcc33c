# class: data
# mechanism: foreign memory
# how: what type() gives of an array stands in a list, and is called with keywords
# reaches: crash
import numpy as np
Ts = [type(np.zeros(1))]
print(Ts[0](shape=(1,), dtype=object, buffer=bytearray(b"x" * 8)))
