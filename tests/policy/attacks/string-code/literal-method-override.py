# class: string-code
# mechanism: method replaced by a name
# reaches: pickle
import pandas as pd
df = pd.DataFrame({"b": [1]})
class C:
    def total(self): return 1
    def go(self):
        return df.agg(self.total, path="/tmp/x")
C.total = "to_pickle"
C().go()
