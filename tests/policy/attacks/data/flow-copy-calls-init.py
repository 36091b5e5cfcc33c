# class: data
# mechanism: writer by path
# how: copy.copy of an exception calls its __init__ with args, which were set anew
# reaches: writes /tmp/x.csv
import pandas as pd, copy
class Own:
    def to_csv(self, path):
        return 1
class Hold:
    def __init__(self):
        self.item = Own()
h = Hold()
class Err(Exception):
    def __init__(self, x):
        h.item = x
e = Err(Own())
e.args = (pd.DataFrame({"a": [1]}),)
copy.copy(e)
h.item.to_csv("/tmp/x.csv")
