# class: data
# mechanism: pickle
# how: a table taken for an own object: a lambda in a class body is given self
# reaches: writes x
import pandas as pd
df = pd.DataFrame({"a": [1]})
class A:
    def to_pickle(self, path):
        return 1
class B:
    show = lambda self, other: other.to_pickle("x.pkl")
B.show(1, A())
B().show(df)
