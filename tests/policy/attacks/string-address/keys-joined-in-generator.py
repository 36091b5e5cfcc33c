# class: string-address
# mechanism: keyword that loads or frees
# how: letters that a generator picks are joined to a key
# reaches: ended with ValueError Could not find plotting backend 'ctypes'
import pandas as pd, operator, string
df = pd.DataFrame({"a": [1]})
d = {}
operator.setitem(d, "".join(string.ascii_lowercase[i] for i in [1, 0, 2, 10, 4, 13, 3]), "ctypes")
df.plot(**d)
