# class: string-address
# mechanism: class by call
# how: a label called like the applymap of a table is a function, which is given type itself
# reaches: text that shows class
import pandas as pd
from functools import partialmethod
def keep(t):
    class A(str):
        m = partialmethod(t, (), {})
    return A("X").m()
row = pd.Series([keep], index=["apply" + "map"])
print(row.applymap(type))
