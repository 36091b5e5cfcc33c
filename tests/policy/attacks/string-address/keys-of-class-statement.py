# class: string-address
# mechanism: keyword that loads or frees
# how: the keywords of a class statement go to __init_subclass__, and nobody looks at them
# reaches: ended with ValueError Could not find plotting backend 'ctypes'
import pandas as pd
df = pd.DataFrame({"a": [1]})
class A:
    def __init_subclass__(cls, **kw):
        df.plot(**kw)
class B(A, backend="ctypes"):
    pass
