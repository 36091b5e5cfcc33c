# class: data
# mechanism: pickle
# how: a table taken for an own object: map() gives it to *items
# reaches: writes x
import pandas as pd
df = pd.DataFrame({"a": [1]})
class A:
    def to_pickle(self, path):
        return 1
def f(*items):
    for i in items:
        i.to_pickle("x.pkl")
f(A())
list(map(f, [df]))
