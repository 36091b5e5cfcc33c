# class: private-attributes
# mechanism: private attribute of a library
# how: own method handed to map
# reaches: private _mgr
import pandas as pd
class A:
    def __init__(self):
        self._mgr = None
    def peek(self):
        return self._mgr
list(map(A.peek, [pd.DataFrame()]))
