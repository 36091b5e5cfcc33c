# class: string-address
# mechanism: getattr
# how: a new type of typing stands under a computed label, and gives back the list it is given
# reaches: text that shows class
import pandas as pd
from typing import NewType
N = NewType("N", list)
names = ["real"]
row = pd.Series([N], index=["mer" + "ge"])
row.merge(names).append("__cl" + "ass__")
for n in names:
    print(f"{getattr(1, n)}")
