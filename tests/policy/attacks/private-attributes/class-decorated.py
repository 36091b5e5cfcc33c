# class: private-attributes
# mechanism: private attribute of a library
# how: a decorator keeps the class
# reaches: private _mgr
import pandas as pd
kept = []
@kept.append
class A:
    _mgr = 1
    def peek(self):
        return self._mgr
kept[0].peek(pd.DataFrame())
