# class: data
# mechanism: ChainMap's
# reaches: = calls the update() of the own mapping it was given
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
