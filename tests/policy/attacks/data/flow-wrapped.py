# class: data
# mechanism: pickle
# how: a table taken for an own object: update_wrapper copies attributes into an instance
# reaches: writes x
import pandas as pd
import functools
df = pd.DataFrame({"a": [1]})
class A:
    def to_pickle(self, path):
        return 1
from types import SimpleNamespace
class B:
    def __init__(self):
        self.item = A()
    def go(self):
        self.item.to_pickle("x.pkl")
b = B()
functools.update_wrapper(b, SimpleNamespace(**{"item": df}))
b.go()
