# class: data
# mechanism: writer by path
# how: joining a mapping to a ChainMap in place calls the update() of the own mapping it was given
# reaches: writes /tmp/x.csv
import pandas as pd
from collections import ChainMap
class Own:
    def to_csv(self, path):
        return 1
class Hold:
    def __init__(self):
        self.item = Own()
    def update(self, x):
        self.item = x
h = Hold()
m = ChainMap(h)
m |= pd.DataFrame({"a": [1]})
h.item.to_csv("/tmp/x.csv")
