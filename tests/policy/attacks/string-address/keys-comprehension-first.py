# class: string-address
# mechanism: keyword that loads or frees
# how: the first iterable of a comprehension of keys is the outer name
# reaches: ended with ValueError Could not find plotting backend 'ctypes'
import pandas as pd
df = pd.DataFrame({"a": [1]})
keys = ["backend"]
df.plot(**{k: "ctypes" for k in keys for keys in [["color"]]})
