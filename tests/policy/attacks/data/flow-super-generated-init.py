# class: data
# mechanism: writer by path
# how: super().__init__(t) of a data class sets its fields
# reaches: writes /tmp/x.csv
import pandas as pd
from dataclasses import dataclass
class Own:
    def to_csv(self, path):
        return 1
@dataclass
class A:
    x: object
class B(A):
    def __init__(self, t):
        super().__init__(t)
b = B(pd.DataFrame({"a": [1]}))
for y in [b.x, Own()]:
    y.to_csv("/tmp/x.csv")
