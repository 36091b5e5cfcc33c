# class: private-attributes
# mechanism: private attribute of a library
# how: a second __enter__
# reaches: private _mgr
import pandas as pd
class A:
    _mgr = 0
    def __enter__(self):
        return self
    __enter__ = lambda self: pd.DataFrame({"a": [1]})
    def __exit__(self, *a):
        pass
with A() as a:
    print(a._mgr)
