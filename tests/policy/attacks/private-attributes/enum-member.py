# class: private-attributes
# mechanism: private attribute of a library
# how: the function a member keeps
# reaches: private _mgr
import pandas as pd
import enum
class A:
    _mgr = 0
    @enum.member
    def peek(self):
        return self._mgr
print(A().peek.value(pd.DataFrame({"a": [1]})))
