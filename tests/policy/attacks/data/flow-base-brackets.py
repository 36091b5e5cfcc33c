# class: data
# mechanism: writer by path
# how: a call in the brackets of a base class runs and is not followed
# reaches: writes /tmp/x.csv
import pandas as pd
class Own:
    def to_csv(self, path):
        return 1
class Hold:
    def __init__(self):
        self.item = Own()
    def put(self, item):
        self.item = item
h = Hold()
class B(list[h.put(pd.DataFrame({"a": [1]}))]):
    pass
h.item.to_csv("/tmp/x.csv")
