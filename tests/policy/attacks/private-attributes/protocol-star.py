# class: private-attributes
# mechanism: private attribute of a library
# how: a protocol imported by a star
# reaches: private _mgr
from typing import *
import pandas as pd
@runtime_checkable
class A(Protocol):
    shape = 0
    def __gt__(self, other):
        if not isinstance(other, A):
            return NotImplemented
        return other._mgr
class B(A):
    _mgr = 0
print(B() > pd.DataFrame({"a": [1]}))
