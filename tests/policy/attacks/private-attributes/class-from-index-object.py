# class: private-attributes
# mechanism: private attribute of a library
# how: np.s_[A] gives the class back, whose method is called with a table
# reaches: private _mgr
import pandas as pd, numpy as np
class A:
    _mgr = 0
    def peek(self):
        return self._mgr
print(np.s_[A].peek(pd.DataFrame()))
