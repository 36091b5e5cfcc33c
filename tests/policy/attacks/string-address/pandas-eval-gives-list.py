# class: string-address
# mechanism: getattr
# how: pd.eval("names") gives the very list back, which is changed
# reaches: namespace __attack__
import pandas as pd
def f():
    return 1
names = ["__name__"]
pd.eval("names").append("__globals__")
print([getattr(f, name) for name in names])
