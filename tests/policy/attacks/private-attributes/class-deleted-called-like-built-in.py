# class: private-attributes
# mechanism: private attribute of a library
# how: a class that has the name of a built-in is deleted again
# reaches: private _mgr
import pandas as pd
class max:
    _mgr = 0
del max
print(max([pd.DataFrame()], key=id)._mgr)
