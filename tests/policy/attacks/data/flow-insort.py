# class: data
# mechanism: writer by path
# how: bisect.insort calls the insert() of an own class with what it is given
# reaches: writes /tmp/x.csv
import pandas as pd, bisect
class Own:
    def to_csv(self, path):
        return 1
class Hold:
    def __init__(self):
        self.item = Own()
    def __len__(self):
        return 0
    def __getitem__(self, i):
        return 0
    def insert(self, i, x):
        self.item = x
h = Hold()
bisect.insort(h, pd.DataFrame({"a": [1]}))
h.item.to_csv("/tmp/x.csv")
