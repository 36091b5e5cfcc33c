# class: string-address
# mechanism: getattr
# how: a row has a field with a computed name that holds a function of the program, and is called under the name of a method
# reaches: namespace __attack__
import pandas as pd
def f():
    return 1
names, more = ["__name__"], []
label = "zreplacez".strip("z")
for row in pd.DataFrame({label: [more.append]}).itertuples():
    row.replace(names)
for made in more:
    made.append("__globals__")
print([getattr(f, name) for name in names])
