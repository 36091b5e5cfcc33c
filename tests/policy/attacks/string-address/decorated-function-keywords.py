# class: string-address
# mechanism: keyword that loads or frees
# how: a decorator puts df.plot into the place of a function that is called with computed keywords
# reaches: ended with ValueError Could not find plotting backend 'ctypes'
import pandas as pd
df = pd.DataFrame({"a": [1]})
def swap(f):
    return df.plot
@swap
def draw(style):
    return style
d = {"back" + "end": "ctypes"}
draw(**d)
