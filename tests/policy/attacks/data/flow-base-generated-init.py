# class: data
# mechanism: writer by path
# how: A.__init__(self, t) of a data class sets its fields
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
        A.__init__(self, t)
b = B(pd.DataFrame({"a": [1]}))
for y in [b.x, Own()]:
    y.to_csv("/tmp/x.csv")
