# class: data
# mechanism: pickle
# how: a table taken for an own object: the default of max()
# reaches: writes x
import pandas as pd
df = pd.DataFrame({"a": [1]})
class A:
    def to_pickle(self, path):
        return 1
class B:
    def __init__(self):
        self.items = []
    def add(self):
        self.items.append(A())
    def go(self):
        x = max(self.items, default=df)
        x.to_pickle("x.pkl")
B().go()
