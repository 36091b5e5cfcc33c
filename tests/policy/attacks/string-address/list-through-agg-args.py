# class: string-address
# mechanism: getattr
# how: agg() hands what stands behind the function on to that function, which changes the list
# reaches: text that shows class
import pandas as pd
names = ["real"]
pd.DataFrame({"a": [1]}).agg(lambda s, n: n.append("__class__"), 0, names)
for n in names:
    print(getattr(1, n))
