# class: data
# mechanism: writer by path
# how: __rmod__ of a class on str decides what "text" % value is
# reaches: writes /tmp/x.csv
import pandas as pd
class Own:
    def to_csv(self, path):
        return 1
class S(str):
    def __rmod__(self, other):
        return pd.DataFrame({"a": [1]})
for y in [Own(), "a" % S("b")]:
    y.to_csv("/tmp/x.csv")
