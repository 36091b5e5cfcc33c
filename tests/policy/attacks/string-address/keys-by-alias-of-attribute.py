# class: string-address
# mechanism: keyword that loads or frees
# how: a key is put into the mapping of an attribute under another name
# reaches: ended with ValueError Could not find plotting backend 'ctypes'
import pandas as pd
df = pd.DataFrame({"a": [1]})
class A:
    def __init__(self):
        self.style = {}
a = A()
s = a.style
s["backend"] = "ctypes"
df.plot(**a.style)
