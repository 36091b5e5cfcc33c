# class: string-address
# mechanism: keyword that loads or frees
# how: the data of a UserDict is a mapping of keywords, and a class has an attribute of that name
# reaches: ended with ValueError Could not find plotting backend 'ctypes'
import pandas as pd
from collections import UserDict
df = pd.DataFrame({"a": [1]})
class A:
    data = {}
u = UserDict()
u["back" + "end"] = "ctypes"
df.plot(**u.data)
