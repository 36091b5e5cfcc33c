# class: module-pivot
# mechanism: module as a field's annotation
# reaches: ctypes
import numpy as np
from dataclasses import dataclass, fields
@dataclass
class A:
    x: np
fields(A)[0].type.ctypeslib
