# class: data
# mechanism: writer by path
# how: += in a class body extends the list of the module before it binds its own name
# reaches: writes /tmp/x.csv
import pandas as pd
class Own:
    def to_csv(self, path):
        return 1
lst = [Own()]
class K:
    lst += [pd.DataFrame({"a": [1]})]
for y in lst:
    y.to_csv("/tmp/x.csv")
