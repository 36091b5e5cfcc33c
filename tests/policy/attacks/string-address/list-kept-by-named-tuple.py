# class: string-address
# mechanism: getattr
# how: a class of named tuples stands under a computed label, and keeps the list it is given
# reaches: text that shows class
import pandas as pd
from collections import namedtuple
P = namedtuple("P", "a")
names = ["real"]
row = pd.Series([P], index=["mer" + "ge"])
row.merge(names).a.append("__cl" + "ass__")
for n in names:
    print(f"{getattr(1, n)}")
