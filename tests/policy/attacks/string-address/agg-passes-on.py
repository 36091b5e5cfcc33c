# class: string-address
# mechanism: getattr
# how: agg() passes on what stands behind the function to it, and that changes the list
# reaches: namespace __attack__
import pandas as pd
def f(s, names):
    names.append("__globals__")
    return 1
names = ["__name__"]
pd.Series([1]).agg(f, 0, names)
print([getattr(f, name) for name in names])
