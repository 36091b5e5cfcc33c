# class: data
# mechanism: writer by path
# how: .mapping of a view of a dict gives what is in the dict
# reaches: writes /tmp/x.csv
import pandas as pd
class Own:
    def to_csv(self, path):
        return 1
d = {"a": pd.DataFrame({"a": [1]})}
x = [Own(), d.values().mapping["a"]]
for y in x:
    y.to_csv("/tmp/x.csv")
