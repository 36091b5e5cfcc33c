# class: data
# mechanism: writer by path
# how: pipe of an OptimizeResult is a function of the program, which is handed the class
# reaches: writes /tmp/x.csv
import pandas as pd
from scipy.optimize import OptimizeResult
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
OptimizeResult({"pi" + "pe": f}).pipe(K, pd.DataFrame({"a": [1]}))
print(h.item.to_csv("/tmp/x.csv"))
