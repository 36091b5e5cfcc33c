# class: private-attributes
# mechanism: private attribute of a library
# how: abc.abstractstaticmethod makes a static method, whose first parameter is anything
# reaches: private _mgr
import pandas as pd
from abc import abstractstaticmethod
class A:
    _mgr = 0
    @abstractstaticmethod
    def peek(table):
        return table._mgr
print(A().peek(pd.DataFrame()))
