# class: string-address
# mechanism: getattr
# how: pivot_table() hands unknown keywords on to its aggregation, which changes the list
# reaches: text that shows class
import pandas as pd
names = ["real"]
def f(s, n):
    n.append("__class__")
    return 1
pd.DataFrame({"a": [1], "b": [2]}).pivot_table(index="a", values="b", aggfunc=f, n=names)
for n in names:
    print(getattr(1, n))
