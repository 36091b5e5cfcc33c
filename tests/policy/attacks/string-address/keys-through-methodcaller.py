# class: string-address
# mechanism: keyword that loads or frees
# how: methodcaller keeps computed keywords for the method it calls later
# reaches: ended with ValueError Could not find plotting backend 'ctypes'
import pandas as pd, operator
df = pd.DataFrame({"a": [1]})
operator.methodcaller("plot", **{"back" + "end": "ctypes"})(df)
