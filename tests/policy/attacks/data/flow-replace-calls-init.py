# class: data
# mechanism: writer by path
# how: dataclasses.replace calls the __init__ that the class writes itself
# reaches: writes /tmp/x.csv
import pandas as pd
from dataclasses import dataclass, replace
class Own:
    def to_csv(self, path):
        return 1
class Hold:
    def __init__(self):
        self.item = Own()
h = Hold()
@dataclass
class D:
    x: object = None
    def __init__(self, x=None):
        h.item = x
replace(D(), x=pd.DataFrame({"a": [1]}))
h.item.to_csv("/tmp/x.csv")
