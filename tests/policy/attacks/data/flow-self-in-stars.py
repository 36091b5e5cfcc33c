# class: data
# mechanism: writer by path
# how: *args of a method holds the instance too
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
    def go(*args):
        args[0].put(pd.DataFrame({"a": [1]}))
h = Hold()
h.go()
h.item.to_csv("/tmp/x.csv")
