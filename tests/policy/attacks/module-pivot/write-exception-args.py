# class: module-pivot
# mechanism: library changed
# how: class of a library carried in the args of an exception and written
# reaches: library changed: DataFrame.x
import pandas as pd
try:
    raise ValueError(pd.DataFrame)
except ValueError as e:
    e.args[0].x = 1
