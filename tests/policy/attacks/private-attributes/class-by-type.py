# class: private-attributes
# mechanism: private attribute of a library
# how: type(self) is given away
# reaches: private _mgr
import pandas as pd
class A:
    _mgr = 0
    def peek(self):
        return self._mgr
    def me(self):
        return type(self)
A().me().peek(pd.DataFrame())
