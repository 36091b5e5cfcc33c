# class: private-attributes
# mechanism: private attribute of a library
# how: a class that is an attribute of another
# reaches: private _mgr
import pandas as pd
class A:
    class B:
        _mgr = 1
        def peek(self):
            return self._mgr
A.B.peek(pd.DataFrame())
