# class: string-address
# mechanism: keyword that loads or frees
# how: JSONEncoder.__init__ keeps what it is given as indent
# reaches: ended with ValueError Could not find plotting backend 'ctypes'
import pandas as pd
import json
df = pd.DataFrame({"a": [1]})
class E(json.JSONEncoder):
    indent = {}
df.plot(**E(indent={"back" + "end": "ctypes"}).indent)
