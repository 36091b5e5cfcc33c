# class: private-attributes
# mechanism: private attribute of a library
# how: what makes decorators stands above a method without being called, whose call then gives the wrapper itself
# reaches: private _mgr
import pandas as pd
def deco(n):
    def outer(f):
        def inner(self):
            return self._mgr
        return inner
    return outer
class A:
    _mgr = 0
    @deco(1)
    def look(x):
        return 0
class C:
    _mgr = 0
    @deco
    def see(f):
        return 0
print(C().see()(pd.DataFrame()))
