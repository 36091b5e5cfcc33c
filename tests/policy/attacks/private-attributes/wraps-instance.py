# class: private-attributes
# mechanism: private attribute of a library
# how: attributes copied by wraps
# reaches: private _mgr
import pandas as pd
import functools
class A:
    _mgr = 0
    def __call__(self):
        pass
    def peek(self):
        return self._mgr
print(functools.wraps(pd.DataFrame({"a": [1]}))(A()).peek())
