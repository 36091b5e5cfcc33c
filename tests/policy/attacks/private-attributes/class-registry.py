# class: private-attributes
# mechanism: private attribute of a library
# how: a class in the registry of a function
# reaches: private _mgr
import pandas as pd
from functools import singledispatch
class A:
    _mgr = 0
    def peek(self):
        return self._mgr
@singledispatch
def f(x):
    pass
@f.register
def g(x: A):
    pass
print([c for c in f.registry][1].peek(pd.DataFrame({"a": [1]})))
