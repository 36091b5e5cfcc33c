# class: string-address
# mechanism: keyword that loads or frees
# how: a name that is followed for one place of a tuple leads back to itself for another of the same depth
# reaches: ended with ValueError Could not find plotting backend 'ctypes'
import pandas as pd
df = pd.DataFrame({"a": [1]})
t = ({}, {"back" + "end": "ctypes"})
for _ in range(2):
    x, y = t
    t = (y, 0)
df.plot(**x)
