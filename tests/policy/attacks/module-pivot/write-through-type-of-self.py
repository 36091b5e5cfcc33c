# class: module-pivot
# mechanism: library changed
# how: as 01, by type(self) in a method of the own subclass
# reaches: library changed: PlotAccessor.line
import pandas as pd

def line(self):
    return "CANARY"

class T(pd.DataFrame):
    def go(self):
        type(self).plot.line = line

T().go()
print(pd.DataFrame({"a": [1]}).plot.line())
