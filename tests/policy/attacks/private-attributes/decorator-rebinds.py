# class: private-attributes
# mechanism: private attribute of a library
# how: a decorator passes on arguments it has changed
# reaches: private _mgr
import pandas as pd
def deco(f):
    def inner(*args):
        args = (pd.DataFrame(),)
        return f(*args)
    return inner
class A:
    _mgr = 0
    @deco
    def peek(self):
        return self._mgr
A().peek()
