# class: private-attributes
# mechanism: private attribute of a library
# how: the function behind a property
# reaches: attribute fget
import pandas as pd
class A:
    _mgr = 0
    def peek(self):
        return self._mgr
    z = property(peek)
A.z.fget(pd.DataFrame())
