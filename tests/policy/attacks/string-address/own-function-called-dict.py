# class: string-address
# mechanism: keyword that loads or frees
# how: a function of the program is called dict and gives computed keywords to a field
# reaches: ended with ValueError Could not find plotting backend 'ctypes'
import pandas as pd
from dataclasses import dataclass, field
df = pd.DataFrame({"a": [1]})
def dict():
    return {"back" + "end": "ctypes"}
@dataclass
class A:
    style: object = field(default_factory=dict)
df.plot(**A().style)
