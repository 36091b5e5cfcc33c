# class: string-address
# mechanism: keyword that loads or frees
# how: "%c" of numbers makes a key that operator.setitem puts into a mapping
# reaches: ended with ValueError Could not find plotting backend 'ctypes'
import pandas as pd, operator
df = pd.DataFrame({"a": [1]})
d = {}
operator.setitem(d, "%c%c%c%c%c%c%c" % (98, 97, 99, 107, 101, 110, 100), "ctypes")
df.plot(**d)
