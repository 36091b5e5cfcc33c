# class: private-attributes
# mechanism: private attribute of a library
# how: a plain class that is built on together with a library's
# reaches: private _mgr
import pandas as pd
class A:
    _mgr = 0
    def peek(self):
        return self._mgr
class B(pd.DataFrame, A): pass
print(B().peek())
