# class: private-attributes
# mechanism: private attribute of a library
# how: super() of a class gives plain functions
# reaches: private _mgr
import pandas as pd
class A:
    _mgr = 0
    def peek(self):
        return self._mgr
class B(A):
    def go(self):
        return super(B, B).peek(pd.DataFrame())
B().go()
