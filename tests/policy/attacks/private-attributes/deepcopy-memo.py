# class: private-attributes
# mechanism: private attribute of a library
# how: a bound method copied with a memo
# reaches: private _mgr
import pandas as pd
import copy
class A:
    _mgr = 0
    def peek(self):
        return self._mgr
a = A()
print(copy.deepcopy(a.peek, {id(a): pd.DataFrame({"a": [1]})})())
