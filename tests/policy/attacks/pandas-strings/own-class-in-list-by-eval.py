# class: pandas-strings
# mechanism: pd.eval
# how: an expression is a list with a class in it that type() gave, whose method is given a table
# reaches: private _mgr
import pandas as pd
class A:
    _mgr = 0
    def peek(self):
        return self._mgr
def f(a):
    k = type(a)
    return pd.eval("[k]")[0].peek(pd.DataFrame())
print(f(A()))
