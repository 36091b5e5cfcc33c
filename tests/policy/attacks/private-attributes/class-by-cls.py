# class: private-attributes
# mechanism: private attribute of a library
# how: a class method gives the class away
# reaches: private _mgr
import pandas as pd
class A:
    _mgr = 0
    def peek(self):
        return self._mgr
    @classmethod
    def me(cls):
        return cls
A.me().peek(pd.DataFrame())
