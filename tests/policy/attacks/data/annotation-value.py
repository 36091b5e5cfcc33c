# class: data
# mechanism: foreign memory
# how: module as a field's annotation
# reaches: module numpy.ctypeslib
import numpy as np
from dataclasses import dataclass, fields
@dataclass
class A:
    x: np
fields(A)[0].type.ctypeslib
