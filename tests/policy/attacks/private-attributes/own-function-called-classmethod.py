# class: private-attributes
# mechanism: private attribute of a library
# how: a function of the program is called classmethod and gives the method as it is
# reaches: private _mgr
import pandas as pd
def classmethod(f):
    return f
class A:
    _mgr = 0
    @classmethod
    def peek(self):
        return self._mgr
print(A.peek(pd.DataFrame()))
