# class: data
# mechanism: writer by path
# how: str() gives the instance of a class on str that __str__ gives, and that has attributes of its own
# reaches: writes /tmp/x.csv
import pandas as pd
class Own:
    def to_csv(self, path):
        return 1
class S(str):
    pass
class W:
    def __str__(self):
        s = S("a")
        s.item = pd.DataFrame({"a": [1]})
        return s
for y in [Own(), str(W()).item]:
    y.to_csv("/tmp/x.csv")
