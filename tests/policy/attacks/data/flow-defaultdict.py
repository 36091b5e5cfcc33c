# class: data
# mechanism: pickle
# how: a table taken for a list: defaultdict(list), where list is a function of the program
# reaches: writes x
import pandas as pd
df = pd.DataFrame({"a": [1]})
class A:
    def to_pickle(self, path):
        return 1
from collections import defaultdict
def list():
    return df
class B:
    def __init__(self):
        self.d = defaultdict(list)
        self.d[1] = A()
    def go(self):
        for k in [1, 2]:
            self.d[k].to_pickle("x.pkl")
B().go()
