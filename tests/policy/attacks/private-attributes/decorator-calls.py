# class: private-attributes
# mechanism: private attribute of a library
# how: a decorator of the program calls the method while the class is made
# reaches: private _mgr
import pandas as pd
def swap(f):
    print(f(pd.DataFrame()))
    return f
class A:
    def __init__(self):
        self._mgr = 1
    @swap
    def peek(self):
        return self._mgr
