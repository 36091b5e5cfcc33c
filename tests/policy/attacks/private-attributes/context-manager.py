# class: private-attributes
# mechanism: private attribute of a library
# how: a method that is a context manager, called on something else
# reaches: private _mgr
import pandas as pd
from contextlib import contextmanager
class A:
    _mgr = 0
    @contextmanager
    def peek(self):
        yield self._mgr
for K in [A]:
    with K.peek(pd.DataFrame()) as m: print(m)
