# class: data
# mechanism: pickle
# how: a table taken for a number: number % table
# reaches: writes x
import pandas as pd
df = pd.DataFrame({"a": [1]})
class A:
    def to_pickle(self, path):
        return 1
x = A() if len(df) == 9 else 5 % df
x.to_pickle("x.pkl")
