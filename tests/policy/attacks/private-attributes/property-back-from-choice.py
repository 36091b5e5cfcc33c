# class: private-attributes
# mechanism: private attribute of a library
# how: random.choice gives back the property it is given, to a class on DataFrame; the property was made in the body of a class under a key
# reaches: private _mgr
import pandas as pd
import random
kept = {}
class A:
    _mgr = 0
    kept["x"] = property(lambda self: self._mgr)
class T(pd.DataFrame):
    p = random.choice(list(kept.values()))
print(T().p)
