# class: string-address
# mechanism: keyword that loads or frees
# how: an OSError keeps its arguments as errno and strerror
# reaches: ended with ValueError Could not find plotting backend 'ctypes'
import pandas as pd
df = pd.DataFrame({"a": [1]})
class A:
    def __init__(self):
        self.errno = {}
class E(OSError):
    pass
df.plot(**E({"back" + "end": "ctypes"}, "x").errno)
