# class: pandas-strings
# mechanism: method by name
# how: method replaced by a name
# reaches: writes /tmp/x
import pandas as pd
df = pd.DataFrame({"b": [1]})
class C:
    def total(self): return 1
    def go(self):
        return df.agg(self.total, path="/tmp/x")
C.total = "to_pickle"
C().go()
