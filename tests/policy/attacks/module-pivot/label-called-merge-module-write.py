# class: module-pivot
# mechanism: library changed
# how: a label of a Series is called like a method: merge() gives a class of pandas, whose attribute is then written
# reaches: library changed
import pandas as pd
def f():
    return pd.DataFrame
s = pd.Series({"mer" + "ge": f})
T = s.merge()
T.sum = print
print(pd.DataFrame({"a": [1]}).sum())
