# class: private-attributes
# mechanism: private attribute of a library
# how: a property of a lambda is a default in the body of its class, and comes as a partial method to a class on DataFrame
# reaches: private _mgr
import pandas as pd
from functools import partialmethod
class A:
    _mgr = 0
    x = property(lambda self: self._mgr.copy)
    def get(self, p=x):
        return p
class T(pd.DataFrame):
    p = partialmethod(A().get())
print(T().p)
