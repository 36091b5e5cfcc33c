# class: module-pivot
# mechanism: library changed
# how: an attribute of a library's class is written on through type(self) in a method of the own subclass
# reaches: library changed: PlotAccessor.line
import pandas as pd

def line(self):
    return "CANARY"

class T(pd.DataFrame):
    def go(self):
        type(self).plot.line = line

T().go()
print(pd.DataFrame({"a": [1]}).plot.line())
