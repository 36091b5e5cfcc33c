# class: data
# mechanism: pickle
# how: a table taken for an own object: a field within an if
# reaches: writes x
import pandas as pd
df = pd.DataFrame({"a": [1]})
class A:
    def to_pickle(self, path):
        return 1
from dataclasses import dataclass, field
@dataclass
class P1:
    if len(df) < 9:
        a: object = None
    b: object = None
    c: object = None
    def go(self):
        self.b.to_pickle("x.pkl")
    def set(self):
        self.b = A()
P1(1, df).go()
