# class: private-attributes
# mechanism: private attribute of a library
# how: an operator of the program gives the class back
# reaches: private _mgr
import pandas as pd
class M:
    def __eq__(self, other):
        return other
class A:
    _mgr = 1
    def peek(self):
        return self._mgr
(M() == A).peek(pd.DataFrame())
