# class: data
# mechanism: writer by path
# how: a number that is multiplied in place by a list becomes the list
# reaches: writes /tmp/x.csv
import pandas as pd
class Own:
    def to_csv(self, path):
        return 1
n = 2
n *= [pd.DataFrame({"a": [1]})]
x = [Own(), n[0]]
for y in x:
    y.to_csv("/tmp/x.csv")
