# class: string-address
# mechanism: getattr
# how: reindex(fill_value=names) puts the list itself into the column
# reaches: text that shows class
import pandas as pd
names = ["real"]
d = pd.Series(["x"], dtype=object).reindex([5], fill_value=names)
d[5].append("__class__")
for n in names:
    print(getattr(1, n))
