# class: private-attributes
# mechanism: private attribute of a library
# how: a property given to a class on a library's class
# reaches: private _mgr
import pandas as pd
class A[T]:
    _mgr = 0
    @property
    def peek(self):
        return self._mgr
def get():
    return A[int].peek
class D(pd.DataFrame):
    peek = get()
print(D({"a": [1]}).peek)
