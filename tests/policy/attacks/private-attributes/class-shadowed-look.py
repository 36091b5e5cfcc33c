# class: private-attributes
# mechanism: private attribute of a library
# how: a function under the name of a built-in
# reaches: private _mgr
import pandas as pd
got = []
def keep(c):
    got.append(c)
id = keep
class A:
    _mgr = 0
    def peek(self):
        return self._mgr
id(A)
print(got[0].peek(pd.DataFrame({"a": [1]})))
