# class: data
# mechanism: writer by path
# how: a method of a text gives a list, in which a table is put
# reaches: writes /tmp/x.csv
import pandas as pd
class Own:
    def to_csv(self, path):
        return 1
lst = "a b".split()
lst.append(pd.DataFrame({"a": [1]}))
for y in [Own(), lst[-1]]:
    y.to_csv("/tmp/x.csv")
