# class: string-address
# mechanism: getattr
# how: a computed label of a series is a function of the program, and called under the name of a function that only reads
# reaches: namespace __attack__
import pandas as pd
def f():
    return 1
names = ["__name__"]
def put(l):
    l.append("__globals__")
s = pd.Series([put], index=["ztabulatez".strip("z")])
s.tabulate(names)
print([getattr(f, name) for name in names])
