# class: data
# mechanism: writer by path
# how: E["A"] is a member of an enumeration, not the class, so its method is given one argument less
# reaches: writes /tmp/x.csv
import pandas as pd
from enum import Enum
class Own:
    def to_csv(self, path):
        return 1
class Hold:
    def __init__(self):
        self.item = Own()
h = Hold()
class E(Enum):
    A = 1
    def put(self, item):
        h.item = item
E["A"].put(pd.DataFrame({"a": [1]}))
h.item.to_csv("/tmp/x.csv")
