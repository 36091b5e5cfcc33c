# class: private-attributes
# mechanism: private attribute of a library
# how: a bound method copied by a mapped deepcopy
# reaches: private _mgr
import copy
import pandas as pd
class A:
    _mgr = 0
    def peek(self):
        return self._mgr
a = A()
for peek in map(copy.deepcopy, [a.peek], [{id(a): pd.DataFrame({"a": [1]})}]):
    print(peek())
