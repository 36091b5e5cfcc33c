# class: string-address
# mechanism: getattr
# how: dict(key=f) keeps a function, which then stands under a computed label called like a method
# reaches: text that shows class
import pandas as pd
def f(names):
    names.append("__cl" + "ass__")
names = ["real"]
row = pd.Series(list(dict(key=f).values()), index=["mer" + "ge"])
row.merge(names)
for n in names:
    print(f"{getattr(1, n)}")
