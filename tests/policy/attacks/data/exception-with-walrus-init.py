# class: data
# mechanism: writer by path
# how: an exception class whose body binds __init__ by a walrus in an expression is taken for an empty one, which hands what it is given to nobody
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
class E(ValueError):
    (__init__ := lambda self, k: k.put(pd.DataFrame({"a": [1]})))
E(K())
print(h.item.to_csv("/tmp/x.csv"))
