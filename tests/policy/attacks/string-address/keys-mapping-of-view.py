# class: string-address
# mechanism: keyword that loads or frees
# how: collections.abc.MappingView keeps what it is given as _mapping
# reaches: ended with ValueError Could not find plotting backend 'ctypes'
import pandas as pd
from collections.abc import MappingView
df = pd.DataFrame({"a": [1]})
class A:
    def __init__(self):
        self._mapping = {}
class V(MappingView):
    pass
df.plot(**V({"back" + "end": "ctypes"})._mapping)
