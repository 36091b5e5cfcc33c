# class: string-address
# mechanism: keyword that loads or frees
# how: sorted(styles, key=f) hands each mapping to f
# reaches: ended with ValueError Could not find plotting backend 'ctypes'
import pandas as pd
df = pd.DataFrame({"a": [1]})
STYLE = {}
x = [STYLE, {}]
x = sorted(x, key=lambda s: s.update({"back" + "end": "ctypes"}) or 0)
df.plot(**STYLE)
