# class: private-attributes
# mechanism: private attribute of a library
# how: a class body declares its method global, so that it is a plain function with any self
# reaches: private _mgr
import pandas as pd
class A:
    global peek
    _mgr = 0
    def peek(self):
        return self._mgr
print(peek(pd.DataFrame({"a": [1]})))
