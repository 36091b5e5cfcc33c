# class: private-attributes
# mechanism: private attribute of a library
# how: a base from a loop, together with a library's
# reaches: private _mgr
import pandas as pd
class A:
    _mgr = 0
    def peek(self):
        return self._mgr
for K in [A]:
    class B(pd.DataFrame, K): pass
print(B().peek())
