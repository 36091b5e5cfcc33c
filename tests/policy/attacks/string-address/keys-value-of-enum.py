# class: string-address
# mechanism: keyword that loads or frees
# how: the value of a member of an enumeration is a mapping of keywords, and a class has an attribute of that name
# reaches: ended with ValueError Could not find plotting backend 'ctypes'
import pandas as pd
from enum import Enum
df = pd.DataFrame({"a": [1]})
class A:
    value = {}
class B(Enum):
    X = {"back" + "end": "ctypes"}
df.plot(**B.X.value)
