# class: private-attributes
# mechanism: private attribute of a library
# how: a class that is stored as a key of a dict is got back by a loop
# reaches: private _mgr
import pandas as pd
class A:
    _mgr = 0
    def peek(self):
        return self._mgr
d = {}
d[A] = 1
print(next(iter(d)).peek(pd.DataFrame()))
