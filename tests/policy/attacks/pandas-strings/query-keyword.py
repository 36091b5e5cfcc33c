# class: pandas-strings
# mechanism: query
# how: a keyword in the text that imports by name
# reaches: ended with ValueError Could not find plotting backend 'ctypes'
import pandas as pd
df = pd.DataFrame({"a": [1]})
df.query("a.hist(backend='ctypes') > 0")
