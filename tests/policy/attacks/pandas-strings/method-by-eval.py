# class: pandas-strings
# mechanism: pd.eval
# how: an expression takes a method of an own class from its class
# reaches: private _mgr
import pandas as pd
class A:
    _mgr = 0
    def peek(self):
        return self._mgr
g = pd.eval("A.peek")
print(g(pd.DataFrame()))
