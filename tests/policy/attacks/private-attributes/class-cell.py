# class: private-attributes
# mechanism: private attribute of a library
# how: __class__ in a method is the class, whose method is called with a table
# reaches: private _mgr
import pandas as pd
class A:
    _mgr = 0
    def peek(self):
        return self._mgr
    def go(self, t):
        return __class__.peek(t)
print(A().go(pd.DataFrame()))
