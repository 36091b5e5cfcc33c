# class: data
# mechanism: writer by path
# how: an enumeration calls its __init__ with the values of its members
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
    A = (pd.DataFrame({"a": [1]}),)
    def __init__(self, t):
        h.item = t
h.item.to_csv("/tmp/x.csv")
