# class: string-address
# mechanism: keyword that loads or frees
# how: an own method is called assign, of which all names of keywords are taken for columns
# reaches: ended with ValueError Could not find plotting backend 'ctypes'
import pandas as pd
df = pd.DataFrame({"a": [1]})
class A:
    def assign(self, **kw):
        df.plot(**kw)
A().assign(**{"back" + "end": "ctypes"})
