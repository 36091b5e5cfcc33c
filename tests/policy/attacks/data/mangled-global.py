# class: data
# mechanism: pickle
# how: a table taken for an own object: __f within a class is _B__f
# reaches: writes x
import pandas as pd
df = pd.DataFrame({"a": [1]})
class A:
    def to_pickle(self, path):
        return 1
_B__f = df
__f = A()
class B:
    def go(self):
        __f.to_pickle("x.pkl")
B().go()
