# class: private-attributes
# mechanism: private attribute of a library
# how: a bound method copied with what __deepcopy__ gives
# reaches: private _mgr
import pandas as pd
import copy
class A:
    _mgr = 0
    def __deepcopy__(self, memo):
        return pd.DataFrame({"a": [1]})
    def peek(self):
        return self._mgr
print(copy.deepcopy(A().peek)())
