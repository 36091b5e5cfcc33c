# class: private-attributes
# mechanism: private attribute of a library
# how: a class kept by a partial
# reaches: private _mgr
import pandas as pd
import functools
@functools.partial
class A:
    _mgr = 0
    def peek(self):
        return self._mgr
print(A.func.peek(pd.DataFrame({"a": [1]})))
