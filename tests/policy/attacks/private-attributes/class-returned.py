# class: private-attributes
# mechanism: private attribute of a library
# how: a class that a function returns, whose method is called on something else
# reaches: private _mgr
import pandas as pd
class A:
    def __init__(self):
        self._mgr = 1
    def peek(self):
        return self._mgr
def k():
    return A
k().peek(pd.DataFrame())
