# class: private-attributes
# mechanism: private attribute of a library
# how: a function of the program is called property and calls what it is given with a table
# reaches: private _mgr
import pandas as pd
def property(f):
    return f(pd.DataFrame())
class A:
    _mgr = 0
    def peek(self):
        return self._mgr
    x = property(peek)
print(A.x)
