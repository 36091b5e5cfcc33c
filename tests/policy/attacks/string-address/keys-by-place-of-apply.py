# class: string-address
# mechanism: keyword that loads or frees
# how: a mapping of keywords stands at its place in the apply of a window
# reaches: ended with ValueError Could not find plotting backend 'ctypes'
import pandas as pd
df = pd.DataFrame({"a": [1]})
df["a"].rolling(1).apply(lambda values, **style: df.plot(**style), False, None, None, (), {"back" + "end": "ctypes"})
