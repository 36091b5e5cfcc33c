# class: private-attributes
# mechanism: private attribute of a library
# how: a subscript of the class gives a library's class as base
# reaches: private _mgr
import pandas as pd
class A:
    def __class_getitem__(cls, k):
        return pd.DataFrame
class B(A[0]):
    _mgr = 0
    def peek(self):
        return self._mgr
B().peek()
