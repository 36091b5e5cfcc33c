# class: string-address
# mechanism: getattr
# how: what type() gives of an own instance stands under a computed label, called like a method
# reaches: text that shows class
import pandas as pd
class A:
    def __init__(self, names=()):
        if names:
            names.append("__cl" + "ass__")
names = ["real"]
row = pd.Series([type(A())], index=["mer" + "ge"])
row.merge(names)
for n in names:
    print(f"{getattr(1, n)}")
