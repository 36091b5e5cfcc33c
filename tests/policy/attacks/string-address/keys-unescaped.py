# class: string-address
# mechanism: keyword that loads or frees
# how: html.unescape makes a key that operator.setitem puts into a mapping
# reaches: ended with ValueError Could not find plotting backend 'ctypes'
import pandas as pd, html, operator
df = pd.DataFrame({"a": [1]})
d = {}
operator.setitem(d, html.unescape("&#98;&#97;&#99;&#107;&#101;&#110;&#100;"), "ctypes")
df.plot(**d)
