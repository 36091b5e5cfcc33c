# class: string-address
# mechanism: keyword that loads or frees
# how: cls(style) of a class method is given a mapping of keywords
# reaches: ended with ValueError Could not find plotting backend 'ctypes'
import pandas as pd
df = pd.DataFrame({"a": [1]})
class A:
    def __init__(self, style):
        df.plot(**style)
    @classmethod
    def make(cls, style):
        return cls(style)
A.make({"backend": "ctypes"})
