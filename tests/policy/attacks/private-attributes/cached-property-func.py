# class: private-attributes
# mechanism: private attribute of a library
# how: the function behind a cached property
# reaches: private _mgr
import pandas as pd
from functools import cached_property
class A:
    _mgr = 0
    @cached_property
    def peek(self):
        return self._mgr
for K in [A]:
    K.peek.func(pd.DataFrame())
