# class: private-attributes
# mechanism: private attribute of a library
# how: a property that a class on DataFrame is given after it is made
# reaches: private _mgr
import pandas as pd
class A:
    _mgr = 0
    @property
    def x(self):
        return self._mgr
class D(pd.DataFrame):
    pass
for K in [A]:
    D.y = K.x
print(D({"a": [1]}).y)
