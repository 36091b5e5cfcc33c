# class: data
# mechanism: writer by path
# how: __class__ in a method is the class, whose method is called with another object first
# reaches: writes /tmp/x.csv
import pandas as pd
class Own:
    def to_csv(self, path):
        return 1
class Hold:
    def __init__(self):
        self.item = Own()
class Put:
    def put(self, item, other=None):
        self.item = item
    def go(self, h, t):
        __class__.put(h, t)
h = Hold()
Put().go(h, pd.DataFrame({"a": [1]}))
h.item.to_csv("/tmp/x.csv")
