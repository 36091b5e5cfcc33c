# class: data
# mechanism: writer by path
# how: a class with a library base builds on a followed one, whose methods are then called on what is taken for anything
# reaches: writes /tmp/x.csv
import pandas as pd
class Own:
    def to_csv(self, path):
        return 1
class Hold:
    def __init__(self):
        self.item = Own()
h = Hold()
class A:
    def put(self, x):
        h.item = x
class B(A, dict):
    pass
B().put(pd.DataFrame({"a": [1]}))
print(h.item.to_csv("/tmp/x.csv"))
