# class: private-attributes
# mechanism: private attribute of a library
# how: a decorator made by a library that gives something else
# reaches: private _mgr
import pandas as pd
import functools
def swap(c):
    return lambda: pd.DataFrame({"a": [1]})
@functools.partial(swap)
class A:
    _mgr = 0
print(A()._mgr)
