# class: data
# mechanism: foreign memory
# how: argument of a type, read back
# reaches: crash
import numpy as np
from typing import Optional, get_args
print(get_args(Optional[np.ndarray])[0]((1,), object, bytearray(b"x" * 8))[0])
