# class: string-address
# mechanism: keyword that loads or frees
# how: a label is called like assign(), and holds a function that a decorator kept, whose **keywords nobody looks at
# reaches: ended with ValueError Could not find plotting backend 'ctypes'
import pandas as pd
df = pd.DataFrame({"a": [1]})
SEEN = []
def reg(f):
    SEEN.append(f)
    return f
@reg
def draw(**kw):
    df.plot(**kw)
s = pd.Series(SEEN, index=["as" + "sign"])
s.assign(**{"back" + "end": "ctypes"})
