# class: private-attributes
# mechanism: private attribute of a library
# how: an enumeration makes a static method of _generate_next_value_
# reaches: private _mgr
import pandas as pd
from enum import Enum
class Mine:
    _mgr = 0
class Color(Enum):
    def _generate_next_value_(table, start, count, last):
        return table._mgr
    RED = 1
    def go(self, table):
        return self._generate_next_value_(table, 1, 2, 3)
print(Color.RED.go(pd.DataFrame()))
