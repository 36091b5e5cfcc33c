# class: private-attributes
# mechanism: private attribute of a library
# how: a decorator calls the method through a function of its own
# reaches: private _mgr
import pandas as pd
def deco(f):
    def helper(x):
        return f(x)
    helper(pd.DataFrame())
    return f
class A:
    _mgr = 0
    @deco
    def peek(self):
        return self._mgr
