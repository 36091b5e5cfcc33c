# class: private-attributes
# mechanism: private attribute of a library
# how: super() in a class method gives plain functions
# reaches: private _mgr
import pandas as pd
class A:
    _mgr = 0
    def peek(self):
        return self._mgr
class B(A):
    @classmethod
    def go(cls):
        return super().peek(pd.DataFrame())
B.go()
