# class: private-attributes
# mechanism: private attribute of a library
# how: a method of a class that is called by its name
# reaches: attribute by name operator.methodcaller('peek'
import pandas as pd
from operator import methodcaller, attrgetter
class A:
    def __init__(self):
        self._mgr = 1
    def peek(self):
        return self._mgr
methodcaller("peek", pd.DataFrame())(A)
