# shape: super(**{} | {}) is that of the method around, and calls a method of the program with what is not followed
import pandas as pd
class Own:
    def to_csv(self, path):
        return 1
class Hold:
    def __init__(self):
        self.item = Own()
h = Hold()
class K:
    def put(self, x):
        h.item = x
class L(K):
    def go(self):
        def inner(me):
            super(**{} | {}).put(pd.DataFrame({"a": [1]}))
        inner(self)
L().go()
print(h.item.to_csv("/tmp/x.csv"))
