# class: data
# mechanism: pickle
# how: a table taken for an own object: __init__ is a function from elsewhere
# reaches: writes x
import pandas as pd
df = pd.DataFrame({"a": [1]})
class A:
    def to_pickle(self, path):
        return 1
def init(self, item):
    self.item = item
class B:
    __init__ = init
    def go(self):
        self.item.to_pickle("x.pkl")
class C:
    pass
init(C(), A())
B(df).go()
