# class: private-attributes
# mechanism: private attribute of a library
# how: a method that hands its self on to the class
# reaches: private _mgr
import pandas as pd
class A:
    _mgr = 0
    def peek(self):
        return self._mgr
    def go(self):
        return A.peek(self)
A.go(pd.DataFrame())
