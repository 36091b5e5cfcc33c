# class: private-attributes
# mechanism: private attribute of a library
# how: a class in a union of types
# reaches: private _mgr
import typing
import pandas as pd
class A:
    _mgr = 1
    def peek(self):
        return self._mgr
for K in typing.get_args(A | None):
    K.peek(pd.DataFrame())
