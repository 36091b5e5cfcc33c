# class: module-pivot
# mechanism: library changed
# how: an attribute of the program's own subclass that the library's class gave it (T.plot is the class PlotAccessor) is written on; only pd.DataFrame.plot.line is seen
# reaches: library changed: PlotAccessor.line
import pandas as pd

class T(pd.DataFrame):
    pass

def line(self):
    return "CANARY"

T.plot.line = line
print(pd.DataFrame({"a": [1]}).plot.line())
