# class: data
# mechanism: pickle
# how: a table taken for an own object: a method kept in an instance under another name
# reaches: writes x
import pandas as pd
df = pd.DataFrame({"a": [1]})
class A:
    def to_pickle(self, path):
        return 1
class C:
    def show(self, item):
        item.to_pickle("x.pkl")
class B:
    def __init__(self, cb):
        self.cb = cb
    def go(self):
        self.cb(df)
C().show(A())
B(C().show).go()
