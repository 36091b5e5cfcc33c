# class: data
# mechanism: writer by path
# how: a list in a list in a table is the same list
# reaches: writes /tmp/e
import pandas as pd
df = pd.DataFrame({"a": [1]})
import numpy as np
class B:
    def __init__(self):
        self.names = ["x.csv"]
    def go(self):
        for n in self.names:
            df.to_csv(n)
b = B()
d = pd.DataFrame({"a": [b.names]})
d["a"].iloc[0].append("/tmp/e.csv")
b.go()
