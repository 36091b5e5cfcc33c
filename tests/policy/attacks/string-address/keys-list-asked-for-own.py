# class: string-address
# mechanism: keyword that loads or frees
# how: own in styles: __eq__ of an instance is handed the mappings that are in the list
# reaches: ended with ValueError Could not find plotting backend 'ctypes'
import pandas as pd
df = pd.DataFrame({"a": [1]})
STYLE = {}
x = [STYLE]
class K:
    def __eq__(self, o):
        o["back" + "end"] = "ctypes"
        return True
K() in x
df.plot(**STYLE)
