# class: string-address
# mechanism: getattr
# how: a column has labels of its own, one of them called like a method that columns have not
# reaches: text that shows class
import pandas as pd
def f(names):
    names.append("__cl" + "ass__")
names = ["real"]
df = pd.DataFrame({"a": [f]}, index=["mer" + "ge"])
df["a"].merge(names)
for n in names:
    print(f"{getattr(1, n)}")
