# class: string-address
# mechanism: getattr
# how: filter() of a group hands what stands behind on to its function, which changes the list
# reaches: text that shows class
import pandas as pd
names = ["real"]
def f(s, n):
    n.append("__class__")
    return True
pd.DataFrame({"a": [1]}).groupby("a").filter(f, True, names)
for n in names:
    print(getattr(1, n))
