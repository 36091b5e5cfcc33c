# class: data
# mechanism: writer by path
# how: a class on a data class and a mixin with an __init__ uses that of the data class
# reaches: writes /tmp/x.csv
import pandas as pd
from dataclasses import dataclass
class Own:
    def to_csv(self, path):
        return 1
class M:
    def __init__(self):
        self.q = 1
@dataclass
class A:
    x: object
class B(A, M):
    pass
b = B(pd.DataFrame({"a": [1]}))
for y in [b.x, Own()]:
    y.to_csv("/tmp/x.csv")
