# class: data
# mechanism: writer by path
# how: d[key] += [...] extends the very list that has another name too
# reaches: writes /tmp/x.csv
import pandas as pd
class Own:
    def to_csv(self, path):
        return 1
lst = [Own()]
d = {"k": lst}
d["k"] += [pd.DataFrame({"a": [1]})]
for y in lst:
    y.to_csv("/tmp/x.csv")
