# class: module-pivot
# mechanism: library changed
# how: class of a library sent into a generator and written there
# reaches: library changed: DataFrame.x
import pandas as pd
def g():
    k = yield
    k.x = 1
h = g()
next(h)
try:
    h.send(pd.DataFrame)
except StopIteration:
    pass
