# class: string-address
# mechanism: getattr
# how: a function below singledispatch is given back by dispatch(), and stands under a computed label
# reaches: text that shows class
import pandas as pd
from functools import singledispatch
@singledispatch
def f(names):
    names.append("__cl" + "ass__")
names = ["real"]
row = pd.Series([f.dispatch(int)], index=["mer" + "ge"])
row.merge(names)
for n in names:
    print(f"{getattr(1, n)}")
