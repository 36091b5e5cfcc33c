# class: private-attributes
# mechanism: private attribute of a library
# how: the other operand of an operator need be no instance of the class
# reaches: private _mgr
import pandas as pd
class A:
    def __init__(self):
        self._mgr = 1
    def __eq__(self, other):
        print(other._mgr)
        return True
A() == pd.DataFrame()
