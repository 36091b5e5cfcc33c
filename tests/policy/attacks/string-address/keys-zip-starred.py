# class: string-address
# mechanism: keyword that loads or frees
# how: zip(*lists, items): the place of what is given is not that of what is written
# reaches: ended with ValueError Could not find plotting backend 'ctypes'
import pandas as pd
df = pd.DataFrame({"a": [1]})
for a, b, c in zip(*[[{}], [{"back" + "end": "ctypes"}]], [{}]):
    df.plot(**b)
