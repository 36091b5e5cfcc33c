# class: data
# mechanism: pickle
# how: a table taken for an own object: a class body reads the name around it
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
    if len(df) == 9:
        def show(self, other):
            return 1
    run = show
show(1, A())
B().run(df)
