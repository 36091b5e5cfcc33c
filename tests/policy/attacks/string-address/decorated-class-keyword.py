# class: string-address
# mechanism: keyword that loads or frees
# how: a decorator puts df.plot into the place of a class that takes a denied keyword
# reaches: ended with ValueError Could not find plotting backend 'ctypes'
import pandas as pd
df = pd.DataFrame({"a": [1]})
def swap(f):
    return df.plot
@swap
class draw:
    pass
draw(backend="ctypes")
