# class: data
# mechanism: pickle
# how: a table taken for an own object: Enum gives it to _missing_
# reaches: writes x
import pandas as pd
df = pd.DataFrame({"a": [1]})
class A:
    def to_pickle(self, path):
        return 1
from enum import Enum
class E(Enum):
    X = "a"
    @classmethod
    def _missing_(cls, value):
        value[0].to_pickle("x.pkl")
        return cls.X
E._missing_([A()])
E([df])
