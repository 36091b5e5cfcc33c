# class: data
# mechanism: writer by path
# how: super() in an async method (and in a lambda) calls a method of the program with what is not followed
# reaches: writes /tmp/x.csv
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
    async def go(self):
        super().put(pd.DataFrame({"a": [1]}))
try:
    L().go().send(None)
except StopIteration:
    pass
print(h.item.to_csv("/tmp/x.csv"))
