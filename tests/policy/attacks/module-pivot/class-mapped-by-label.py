# class: module-pivot
# mechanism: library changed
# how: a label called like the applymap of a table is a function, which is given a library's class
# reaches: library changed: UserDict.limit
from collections import UserDict
import pandas as pd
def change(cls):
    cls.limit = 3
row = pd.Series([change], index=["apply" + "map"])
row.applymap(UserDict)
print(UserDict.limit)
