# class: data
# mechanism: writer by path
# how: dict([pair]) of an instance that is run over as a pair: its first is a key that is not known to be hashed, so .items() gives no instance
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
class Pair:
    def __iter__(self):
        return iter((K(), 1))
d = dict([Pair()])
for k, v in d.items():
    k.put(pd.DataFrame({"a": [1]}))
print(h.item.to_csv("/tmp/x.csv"))
