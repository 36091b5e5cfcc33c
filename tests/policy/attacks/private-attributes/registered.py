# class: private-attributes
# mechanism: private attribute of a library
# how: an abstract class says a table is an instance of it
# reaches: private _mgr
import pandas as pd
from abc import ABC
class A(ABC):
    _mgr = 0
    def __eq__(self, other):
        if not isinstance(other, A):
            return False
        return other._mgr
A.register(pd.DataFrame)
A() == pd.DataFrame()
