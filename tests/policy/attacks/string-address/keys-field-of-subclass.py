# class: string-address
# mechanism: keyword that loads or frees
# how: a data class that builds on another is called with a mapping of keywords
# reaches: ended with ValueError Could not find plotting backend 'ctypes'
import pandas as pd
from dataclasses import dataclass, field
df = pd.DataFrame({"a": [1]})
@dataclass
class A:
    style: dict = field(default_factory=dict)
@dataclass
class B(A):
    other: int = 1
b = B({"backend": "ctypes"})
df.plot(**b.style)
