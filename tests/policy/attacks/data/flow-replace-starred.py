# class: data
# mechanism: writer by path
# how: dataclasses.replace that a star import binds is handed on as a value
# reaches: writes /tmp/x.csv
import pandas as pd
from functools import partial
from dataclasses import *
class Own:
    def to_csv(self, path):
        return 1
@dataclass
class Hold:
    item: object = None
    def go(self):
        self.item.to_csv("/tmp/x.csv")
h = Hold(Own())
h2 = partial(replace, h)(**{"item": pd.DataFrame({"a": [1]})})
h2.go()
