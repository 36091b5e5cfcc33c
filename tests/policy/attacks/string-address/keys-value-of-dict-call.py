# class: string-address
# mechanism: keyword that loads or frees
# how: dict(a=style) holds the mapping as a value, and is taken for a copy of it
# reaches: ended with ValueError Could not find plotting backend 'ctypes'
import pandas as pd
df = pd.DataFrame({"a": [1]})
STYLE = {}
x = dict(a=STYLE)
x["a"]["back" + "end"] = "ctypes"
df.plot(**STYLE)
