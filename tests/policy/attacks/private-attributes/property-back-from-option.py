# class: private-attributes
# mechanism: private attribute of a library
# how: an option of pandas is a function of the program, whose result passes for that of a library
# reaches: private _mgr
import pandas as pd
kept = {}
class A:
    _mgr = 0
    kept["x"] = property(lambda self: self._mgr)
def give():
    return kept["x"]
pd.options.display.float_format = give
class T(pd.DataFrame):
    p = pd.options.display.float_format()
print(T().p)
