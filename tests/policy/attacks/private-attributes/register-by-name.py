# class: private-attributes
# mechanism: private attribute of a library
# how: a class that pretends by a name
# reaches: private _mgr
import pandas as pd
from abc import ABC
class A(ABC):
    _mgr = 0
    def __gt__(self, other):
        if not isinstance(other, A):
            return NotImplemented
        return other._mgr
getattr(A, "register")(pd.DataFrame)
print(A() > pd.DataFrame({"a": [1]}))
