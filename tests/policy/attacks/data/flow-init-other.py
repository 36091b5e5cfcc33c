# class: data
# mechanism: pickle
# how: a table taken for an own object: __init__ is that of another class
# reaches: writes x
import pandas as pd
df = pd.DataFrame({"a": [1]})
class A:
    def to_pickle(self, path):
        return 1
class C:
    def __init__(self, item):
        self.item = item
class B:
    __init__ = C.__init__
    def go(self):
        self.item.to_pickle("x.pkl")
C(A())
B(df).go()
