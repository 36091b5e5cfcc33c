# class: pandas-strings
# mechanism: pd.eval
# how: an expression is a list with a class out of a line of classes in it
# reaches: library changed: UserDict.limit
from collections import UserDict
import pandas as pd
class A(UserDict):
    pass
for c in A.__mro__:
    if c.__name__ == "UserDict":
        pd.eval("[c]")[0].limit = 3
print(UserDict.limit)
