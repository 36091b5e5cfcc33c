# class: data
# mechanism: writer by path
# how: a class body that binds the name further down fills the list of the module under it first
# reaches: writes /tmp/x.csv
import pandas as pd
class Own:
    def to_csv(self, path):
        return 1
lst = [Own()]
class K:
    lst.append(pd.DataFrame({"a": [1]}))
    lst = 1
for y in lst:
    y.to_csv("/tmp/x.csv")
