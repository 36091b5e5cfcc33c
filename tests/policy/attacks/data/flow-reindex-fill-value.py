# class: data
# mechanism: writer by path
# how: reindex keeps the very list that it fills in
# reaches: writes /tmp/x.csv
import pandas as pd
class Own:
    def to_csv(self, path):
        return 1
lst = [Own()]
r = pd.Series([1]).astype(object).reindex([0, 1], fill_value=lst)
r.iloc[1].append(pd.DataFrame({"a": [1]}))
for y in lst:
    y.to_csv("/tmp/x.csv")
