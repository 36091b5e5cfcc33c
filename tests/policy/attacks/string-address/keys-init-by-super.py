# class: string-address
# mechanism: keyword that loads or frees
# how: super().__init__ is given a mapping of keywords
# reaches: ended with ValueError Could not find plotting backend 'ctypes'
import pandas as pd
df = pd.DataFrame({"a": [1]})
class A:
    def __init__(self, style):
        df.plot(**style)
class B(A):
    def __init__(self, style):
        super().__init__(style)
B({"backend": "ctypes"})
