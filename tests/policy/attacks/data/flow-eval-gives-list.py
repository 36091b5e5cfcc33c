# class: data
# mechanism: writer by path
# how: df.eval("@items") gives the very list of own instances, in which a table is put
# reaches: writes /tmp/x.csv
import pandas as pd
class Own:
    def to_csv(self, path):
        return 1
lst = [Own()]
df = pd.DataFrame({"a": [1]})
df.eval("@lst").append(df)
for y in lst:
    y.to_csv("/tmp/x.csv")
