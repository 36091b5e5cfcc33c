# class: private-attributes
# mechanism: private attribute of a library
# how: a decorator puts something else into the place of a class
# reaches: private _mgr
import pandas as pd
def d(c):
    return pd.DataFrame
@d
class A:
    _mgr = 0
print(A()._mgr)
