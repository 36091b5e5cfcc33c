# class: private-attributes
# mechanism: private attribute of a library
# how: attributes copied by update_wrapper
# reaches: private _mgr
import pandas as pd
import functools
class A:
    _mgr = 0
    def peek(self):
        return self._mgr
a = A()
functools.update_wrapper(a, pd.DataFrame({"a": [1]}))
print(a.peek())
