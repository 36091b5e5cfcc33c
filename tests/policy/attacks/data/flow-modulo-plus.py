# class: data
# mechanism: writer by path
# how: a text with % in it is added to a table, and the sum is taken for a text
# reaches: writes /tmp/x.csv
import pandas as pd
class Own:
    def to_csv(self, path):
        return 1
df = pd.DataFrame({"a": ["x"]})
x = [Own(), "%s" % "t" + df]
for y in x:
    y.to_csv("/tmp/x.csv")
