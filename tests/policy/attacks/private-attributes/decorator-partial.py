# class: private-attributes
# mechanism: private attribute of a library
# how: a decorator of a library binds no instance
# reaches: private _mgr
import pandas as pd
import functools
class A:
    def __init__(self):
        self._mgr = 1
    @functools.partial
    def peek(self):
        return self._mgr
A().peek(pd.DataFrame())
