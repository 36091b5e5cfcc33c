# class: data
# mechanism: writer by path
# how: pipe(K) of a class with __getattr__ hands the class to a function of the program
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
def f(k, x):
    k().put(x)
class X:
    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        return f
X().pipe(K, pd.DataFrame({"a": [1]}))
print(h.item.to_csv("/tmp/x.csv"))
