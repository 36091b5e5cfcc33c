# class: string-address
# mechanism: getattr
# how: a computed label of a series is a function of the program, and called under the name of a method of other objects
# reaches: namespace __attack__
import pandas as pd
def f():
    return 1
names = ["__name__"]
label = "zbarhz".strip("z")
s = pd.Series([lambda l: l.append("__globals__")], index=[label])
s.barh(names)
print([getattr(f, name) for name in names])
