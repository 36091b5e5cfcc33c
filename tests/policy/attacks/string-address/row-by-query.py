# class: string-address
# mechanism: getattr
# how: query() of a label gives a row, whose labels may be functions
# reaches: text that shows class
import pandas as pd
def f(names):
    names.append("__cl" + "ass__")
names = ["real"]
df = pd.DataFrame({"mer" + "ge": [f]}, index=["r"])
df.query("'r'").merge(names)
for n in names:
    print(f"{getattr(1, n)}")
