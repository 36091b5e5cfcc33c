# class: string-address
# mechanism: keyword that loads or frees
# how: a function in a namespace has the name of a method that gives no keys
# reaches: ended with ValueError Could not find plotting backend 'ctypes'
import pandas as pd
from types import SimpleNamespace
df = pd.DataFrame({"a": [1]})
class A:
    def style(self):
        return {}
b = SimpleNamespace(style=lambda: {"backend": "ctypes"})
df.plot(**b.style())
