# class: pandas-strings
# mechanism: eval of a table
# how: @wraps above a decorator that is a class
# reaches: event object.__getattr__
import functools
import pandas as pd
class A:
    def __init__(self, f):
        self.f = f
    def eval(self, *a):
        return None
@functools.wraps(pd.DataFrame)
@A
def g():
    pass
g.eval(pd.DataFrame({"x": [1]}), "@pd.i" + "o.common.o" + "s.listdir()")
