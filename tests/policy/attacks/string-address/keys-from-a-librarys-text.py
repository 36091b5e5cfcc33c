# class: string-address
# mechanism: keyword that loads or frees
# how: a word of a library's own text is put into a mapping as a key by operator.setitem
# reaches: ended with ValueError Could not find plotting backend 'ctypes'
import pandas as pd, operator
df = pd.DataFrame({"a": [1]})
d = {}
word = [w for w in df.plot.__doc__.split() if w.startswith("back")][0]
operator.setitem(d, word, "ctypes")
df.plot(**d)
