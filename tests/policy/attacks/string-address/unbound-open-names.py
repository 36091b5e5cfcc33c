# class: string-address
# mechanism: keyword that loads or frees
# how: computed name to a method of the table's class
# reaches: ended with ValueError Could not find plotting backend 'ctypes'
import pandas as pd
df = pd.DataFrame({"a": [1]})
pd.DataFrame.hist(df, **{"back" + "end": "ctypes"})
