# class: string-address
# mechanism: keyword that loads or frees
# how: STYLE | own: a dict's union with an instance hands the dict to its __ror__
# reaches: ended with ValueError Could not find plotting backend 'ctypes'
import pandas as pd
STYLE = {}
df = pd.DataFrame({"a": [1]})
class R:
    def __ror__(self, d):
        d["back" + "end"] = "ctypes"
        return {}
STYLE | R()
df.plot(**STYLE)
