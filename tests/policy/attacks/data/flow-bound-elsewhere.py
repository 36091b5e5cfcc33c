# class: data
# mechanism: pickle
# how: a table taken for an own object: a bound class method in another class
# reaches: writes x
import pandas as pd
df = pd.DataFrame({"a": [1]})
class A:
    def to_pickle(self, path):
        return 1
class B:
    @classmethod
    def go(cls, item, other=None):
        if other is not None:
            other.to_pickle("x.pkl")
class C:
    go = B.go
B.go(1, A())
C().go(1, df)
