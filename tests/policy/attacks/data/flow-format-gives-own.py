# class: data
# mechanism: writer by path
# how: str.format of one field gives the instance of a class on str that __format__ gives
# reaches: writes /tmp/x.csv
import pandas as pd
class Own:
    def to_csv(self, path):
        return 1
class S(str):
    pass
class W:
    def __format__(self, spec):
        s = S("a")
        s.item = pd.DataFrame({"a": [1]})
        return s
for y in [Own(), "{}".format(W()).item]:
    y.to_csv("/tmp/x.csv")
