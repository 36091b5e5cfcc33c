# class: private-attributes
# mechanism: private attribute of a library
# how: df.eval("@A") gives the class, whose method is called with a table
# reaches: private _mgr
import pandas as pd
class A:
    _mgr = 0
    def peek(self):
        return self._mgr
df = pd.DataFrame({"a": [1]})
print(df.eval("@A").peek(df))
