# class: pandas-strings
# mechanism: eval of a table
# how: an assignment in an expression makes a function a value of a column, whose label is computed then
# reaches: text that shows class
import pandas as pd
def f(names):
    names.append("__cl" + "ass__")
names = ["real"]
df = pd.DataFrame({"a": [1]}).eval("b = @f")
row = df.rename(columns={"b": "mer" + "ge"}).iloc[0]
row.merge(names)
for n in names:
    print(f"{getattr(1, n)}")
