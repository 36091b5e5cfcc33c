# class: private-attributes
# mechanism: private attribute of a library
# how: a decorator of the program passes something else for self
# reaches: private _mgr
import pandas as pd
def swap(f):
    def inner(self, *a):
        return f(pd.DataFrame())
    return inner
class A:
    def __init__(self):
        self._mgr = 1
    @swap
    def peek(self):
        return self._mgr
A().peek()
