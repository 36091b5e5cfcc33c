# class: string-address
# mechanism: keyword that loads or frees
# how: a namespace has a mapping of keywords under the name of a class attribute
# reaches: ended with ValueError Could not find plotting backend 'ctypes'
import pandas as pd
from types import SimpleNamespace
df = pd.DataFrame({"a": [1]})
class A:
    style = {}
b = SimpleNamespace(style={"backend": "ctypes"})
df.plot(**b.style)
