# class: string-address
# mechanism: keyword that loads or frees
# how: operator.call passes computed keywords on to the method of a table
# reaches: ended with ValueError Could not find plotting backend 'ctypes'
import pandas as pd, operator
df = pd.DataFrame({"a": [1]})
operator.call(df.plot, **{"back" + "end": "ctypes"})
