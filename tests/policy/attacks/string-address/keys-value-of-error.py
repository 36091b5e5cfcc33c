# class: string-address
# mechanism: keyword that loads or frees
# how: what a generator returns is the value of StopIteration, and a class has an attribute of that name
# reaches: ended with ValueError Could not find plotting backend 'ctypes'
import pandas as pd
from types import SimpleNamespace
df = pd.DataFrame({"a": [1]})
class A:
    value = {}
def gen():
    return {"back" + "end": "ctypes"}
    yield
try:
    next(gen())
except StopIteration as e:
    df.plot(**e.value)
