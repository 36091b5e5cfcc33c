# class: string-address
# mechanism: keyword that loads or frees
# how: df.eval("@d") gives the very mapping of keywords, in which a key is put
# reaches: ended with ValueError Could not find plotting backend 'ctypes'
import pandas as pd
df = pd.DataFrame({"a": [1]})
d = {}
df.eval("@d")["backend"] = "ctypes"
df.plot(**d)
