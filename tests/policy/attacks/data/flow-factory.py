# class: data
# mechanism: pickle
# how: a table taken for a list: default_factory=list, where list is a function of the program
# reaches: writes x
import pandas as pd
df = pd.DataFrame({"a": [1]})
class A:
    def to_pickle(self, path):
        return 1
from dataclasses import dataclass, field
def list():
    return df
@dataclass
class B:
    items: object = field(default_factory=list)
b = B()
b.items.to_pickle("x.pkl")
b.items = A()
