# class: string-address
# mechanism: getattr
# how: groups give back the function they are made by, which stands under a computed label
# reaches: text that shows class
import pandas as pd
def f(names):
    if isinstance(names, list):
        names.append("__cl" + "ass__")
    return names == 1
names = ["real"]
groups = pd.DataFrame({"a": [1]}).groupby(f)
row = pd.Series([groups.keys], index=["mer" + "ge"])
row.merge(names)
for n in names:
    print(getattr(1, n))
