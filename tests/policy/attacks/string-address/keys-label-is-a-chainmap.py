# class: string-address
# mechanism: keyword that loads or frees
# how: a label holds ChainMap, which gives back the dict it is given as maps
# reaches: ended with ValueError Could not find plotting backend 'ctypes'
import pandas as pd
from collections import ChainMap
STYLE = {}
df = pd.DataFrame({"a": [1]})
s = pd.Series({"set_" + "title": ChainMap})
s.set_title({}, STYLE).maps[1]["back" + "end"] = "ctypes"
df.plot(**STYLE)
