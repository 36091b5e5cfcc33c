# class: string-address
# mechanism: keyword that loads or frees
# how: a method that calls hist of self by places is called with a series
# reaches: ended with ValueError Could not find plotting backend 'ctypes'
import pandas as pd
class A:
    def go(self):
        self.hist(None, None, True, None, None, None, None, None, 10, "ctypes")
A.go(pd.Series([1, 2]))
