# class: string-address
# mechanism: getattr
# how: concat() of series gives a series, whose labels may be functions
# reaches: text that shows class
import pandas as pd
def f(names):
    names.append("__cl" + "ass__")
names = ["real"]
x = pd.concat([pd.Series([f], index=["mer" + "ge"])])
x.merge(names)
for n in names:
    print(f"{getattr(1, n)}")
