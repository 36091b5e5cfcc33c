# class: data
# mechanism: foreign memory
# how: constructor of arrays with brackets
# reaches: crash
from numpy.typing import NDArray
Vector = NDArray[int]
print(Vector((1,), object, bytearray(b"x" * 8))[0])
