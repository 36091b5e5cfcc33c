# class: private-attributes
# mechanism: private attribute of a library
# how: a dunder method of a class in a loop
# reaches: private _mgr
import pandas as pd
class A:
    def __init__(self):
        self._mgr = 1
    def __len__(self):
        return self._mgr
for K in [A]:
    K.__len__(pd.DataFrame())
