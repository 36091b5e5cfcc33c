# class: string-address
# mechanism: keyword that loads or frees
# how: a label of a Series with a computed name is called like a method of matplotlib that copies, and fills the dict
# reaches: ended with ValueError Could not find plotting backend 'ctypes'
import pandas as pd
STYLE = {}
def put(t, x):
    x["back" + "end"] = "ctypes"
df = pd.DataFrame({"a": [1]})
s = pd.Series({"set_" + "title": put})
s.set_title("a", STYLE)
df.plot(**STYLE)
