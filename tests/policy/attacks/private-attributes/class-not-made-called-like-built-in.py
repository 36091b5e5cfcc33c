# class: private-attributes
# mechanism: private attribute of a library
# how: a class in a branch that does not run has the name of a built-in, whose result passes for its instance
# reaches: private _mgr
import pandas as pd
if 0:
    class next:
        _mgr = 0
print(next(iter([pd.DataFrame()]))._mgr)
