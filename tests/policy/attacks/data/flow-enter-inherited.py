# class: data
# mechanism: writer by path
# how: with binds what an abstract base's own __enter__ gives, which is nothing to the flow, so a method called there is not followed
# reaches: writes /tmp/x.csv
import pandas as pd
from contextlib import AbstractContextManager
class Own:
    def to_csv(self, path):
        return 1
class Hold(AbstractContextManager):
    def __init__(self):
        self.item = Own()
    def __exit__(self, *a):
        return False
    def put(self, item):
        self.item = item
h = Hold()
with h as a:
    a.put(pd.DataFrame({"a": [1]}))
h.item.to_csv("/tmp/x.csv")
