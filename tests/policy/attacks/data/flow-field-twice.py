# class: data
# mechanism: pickle
# how: a table taken for an own object: a field that is written twice has the first place
# reaches: writes x
import pandas as pd
df = pd.DataFrame({"a": [1]})
class A:
    def to_pickle(self, path):
        return 1
from dataclasses import dataclass, field
@dataclass
class P1:
    a: object = None
    b: object = None
    a: object = None
    c: object = None
    def go(self):
        self.c.to_pickle("x.pkl")
    def set(self):
        self.c = A()
P1(1, 2, df).go()
