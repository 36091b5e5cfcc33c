# class: private-attributes
# mechanism: private attribute of a library
# how: staticmethod under another name
# reaches: private _mgr
import pandas as pd
s = staticmethod
class A:
    _mgr = 0
    @s
    def peek(self):
        return self._mgr
print(A().peek(pd.DataFrame({"a": [1]})))
