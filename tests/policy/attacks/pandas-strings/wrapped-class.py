# class: pandas-strings
# mechanism: eval of a table
# how: update_wrapper copies the methods of a table into an instance
# reaches: event object.__getattr__
import functools
import pandas as pd
class A:
    def eval(self, *a):
        return None
a = A()
functools.update_wrapper(a, pd.DataFrame)
a.eval(pd.DataFrame({"x": [1]}), "@pd.i" + "o.common.o" + "s.listdir()")
