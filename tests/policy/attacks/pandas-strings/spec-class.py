# class: pandas-strings
# mechanism: method by name
# how: specification of a class, filled under another name
# reaches: writes x
import pandas as pd
df = pd.DataFrame({"a": [1]})
class A:
    spec = {}
    def go(self):
        df.agg(**self.spec)
other = A.spec
other["func"] = "to_" + "pickle"
other["path"] = "x"
A().go()
