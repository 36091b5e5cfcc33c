# class: private-attributes
# mechanism: private attribute of a library
# how: a property made of a lambda is taken from its class and given to one on DataFrame
# reaches: private _mgr
import pandas as pd
class A:
    _mgr = 0
    x = property(lambda self: self._mgr)
class T(pd.DataFrame):
    pass
T.y = A.x
print(T().y)
