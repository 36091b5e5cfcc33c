# class: string-address
# mechanism: keyword that loads or frees
# how: a function of the program is called classmethod, so cls is what it is given and called with computed keywords
# reaches: ended with ValueError Could not find plotting backend 'ctypes'
import pandas as pd
df = pd.DataFrame({"a": [1]})
class A:
    def __call__(self, d):
        return 1
def classmethod(f):
    return f
class B:
    @classmethod
    def make(cls, d):
        return cls(**d)
B.make(df.plot, {"back" + "end": "ctypes"})
