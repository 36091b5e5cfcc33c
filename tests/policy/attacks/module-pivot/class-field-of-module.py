# class: module-pivot
# mechanism: module of a module
# how: the type of a dataclass's field, read before the class body binds the name of the module itself
# reaches: module numpy.ctypeslib
import dataclasses
import numpy as np
@dataclasses.dataclass
class K:
    m: np.ctypeslib
    np: int = 3
print(dataclasses.fields(K)[0].type)
