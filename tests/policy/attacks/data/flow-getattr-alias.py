# class: data
# mechanism: writer by path
# how: another name of getattr() fetches a list of an own instance, which is filled there
# reaches: writes /tmp/x.csv
import pandas as pd
class Own:
    def to_csv(self, path):
        return 1
class Hold:
    def __init__(self):
        self.items_ = [Own()]
h = Hold()
g = getattr
g(h, "items_").append(pd.DataFrame({"a": [1]}))
for y in h.items_:
    y.to_csv("/tmp/x.csv")
