# class: string-address
# mechanism: getattr
# how: reindex keeps the very list that it fills in, and gives it back
# reaches: namespace __attack__
import pandas as pd
def f():
    return 1
names = ["__name__"]
r = pd.Series([1]).astype(object).reindex([0, 1], fill_value=names)
r.iloc[1].append("__globals__")
print([getattr(f, name) for name in names])
