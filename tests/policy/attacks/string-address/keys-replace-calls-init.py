# class: string-address
# mechanism: keyword that loads or frees
# how: dataclasses.replace takes any names, and calls the __init__ of the program with them
# reaches: ended with ValueError Could not find plotting backend 'ctypes'
import pandas as pd
from dataclasses import dataclass, replace
df = pd.DataFrame({"a": [1]})
@dataclass
class D:
    def __init__(self, **kw):
        df.plot(**kw)
replace(D(), **{"back" + "end": "ctypes"})
