# class: private-attributes
# mechanism: private attribute of a library
# how: a decorator calls the method by __call__
# reaches: private _mgr
import pandas as pd
def deco(f):
    f.__call__(pd.DataFrame())
    return f
class A:
    _mgr = 0
    @deco
    def peek(self):
        return self._mgr
