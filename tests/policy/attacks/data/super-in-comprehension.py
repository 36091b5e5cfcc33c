# class: data
# mechanism: writer by path
# how: super() in a comprehension (its scope is no method) calls a method of the program with what is not followed
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
    def go(self):
        return [super().put(pd.DataFrame({"a": [1]})) for _ in [1]]
L().go()
print(h.item.to_csv("/tmp/x.csv"))
