# class: private-attributes
# mechanism: private attribute of a library
# how: a decorator keeps the function of a method
# reaches: private _mgr
import pandas as pd
REG = []
def keep(f):
    REG.append(f)
    return f
class A:
    _mgr = 0
    @keep
    def peek(self):
        return self._mgr
REG[0](pd.DataFrame())
