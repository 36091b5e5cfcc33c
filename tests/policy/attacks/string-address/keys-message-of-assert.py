# class: string-address
# mechanism: keyword that loads or frees
# how: a mapping is the message of an assert, and so in the args of its error
# reaches: ended with ValueError Could not find plotting backend 'ctypes'
import pandas as pd
df = pd.DataFrame({"a": [1]})
STYLE = {}
try:
    assert not STYLE is not None, STYLE
except AssertionError as e:
    e.args[0]["back" + "end"] = "ctypes"
df.plot(**STYLE)
