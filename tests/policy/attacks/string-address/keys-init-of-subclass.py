# class: string-address
# mechanism: keyword that loads or frees
# how: a subclass calls the __init__ of its base with a mapping of keywords
# reaches: ended with ValueError Could not find plotting backend 'ctypes'
import pandas as pd
df = pd.DataFrame({"a": [1]})
class A:
    def __init__(self, style):
        df.plot(**style)
class B(A):
    pass
B({"backend": "ctypes"})
