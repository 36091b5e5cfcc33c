# class: data
# mechanism: pickle
# how: a table taken for an own object: a function that is stored in a class is given self
# reaches: writes x
import pandas as pd
df = pd.DataFrame({"a": [1]})
class A:
    def to_pickle(self, path):
        return 1
def show(item, other=None):
    if other is not None:
        other.to_pickle("x.pkl")
class B:
    pass
B.show = show
show(1, A())
B().show(df)
