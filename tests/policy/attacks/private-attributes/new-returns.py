# class: private-attributes
# mechanism: private attribute of a library
# how: __new__ gives something else than an instance
# reaches: private _mgr
import pandas as pd
class A:
    _mgr = 0
    def __new__(cls):
        return pd.DataFrame()
print(A()._mgr)
