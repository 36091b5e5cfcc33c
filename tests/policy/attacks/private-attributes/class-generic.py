# class: private-attributes
# mechanism: private attribute of a library
# how: a class with its type parameter
# reaches: private _mgr
import pandas as pd
class A[T]:
    _mgr = 0
    def peek(self):
        return self._mgr
print(A[int].peek(pd.DataFrame({"a": [1]})))
