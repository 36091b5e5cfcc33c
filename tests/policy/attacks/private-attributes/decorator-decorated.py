# class: private-attributes
# mechanism: private attribute of a library
# how: a decorator is itself decorated, so that what stands above a method calls it with a table
# reaches: private _mgr
import pandas as pd
def swap(d):
    def run(f):
        print(f(pd.DataFrame()))
        return f
    return run
@swap
def deco(f):
    return f
class A:
    _mgr = 0
    @deco
    def peek(self):
        return self._mgr
