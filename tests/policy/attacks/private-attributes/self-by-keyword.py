# class: private-attributes
# mechanism: private attribute of a library
# how: self is passed by its name
# reaches: private _mgr
import pandas as pd
class A:
    _mgr = 0
    def peek(self):
        return self._mgr
for K in [A]:
    K.peek(self=pd.DataFrame())
