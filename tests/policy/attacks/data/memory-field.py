# class: data
# mechanism: foreign memory
# how: annotation of a data class, read back
# reaches: crash
import numpy as np
from dataclasses import dataclass, fields
@dataclass
class Row:
    values: np.ndarray
print(fields(Row)[0].type((1,), object, bytearray(b"x" * 8))[0])
