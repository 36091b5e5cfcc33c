# class: data
# mechanism: writer by path
# how: a call in an annotation of the module runs and is not followed
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
x: h.put(pd.DataFrame({"a": [1]})) = 1
h.item.to_csv("/tmp/x.csv")
