# shape: self that is something else
import pandas as pd
class A:
    def __init__(self):
        self._mgr = 1
    def f(self, x):
        self = x
        return self._mgr
A().f(pd.DataFrame())
