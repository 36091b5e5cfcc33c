# class: private-attributes
# mechanism: private attribute of a library
# how: __enter__ gives something else than the instance
# reaches: private _mgr
import pandas as pd
class A:
    _mgr = 0
    def __enter__(self):
        return pd.DataFrame()
    def __exit__(self, *a): pass
with A() as a:
    print(a._mgr)
