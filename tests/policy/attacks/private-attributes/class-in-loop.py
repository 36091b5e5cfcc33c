# class: private-attributes
# mechanism: private attribute of a library
# how: a class in a loop, whose method is called on something else
# reaches: private _mgr
import pandas as pd
class A:
    def __init__(self):
        self._mgr = 1
    def peek(self):
        return self._mgr
for K in [A]:
    K.peek(pd.DataFrame())
