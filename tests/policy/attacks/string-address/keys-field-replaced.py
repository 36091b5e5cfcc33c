# class: string-address
# mechanism: keyword that loads or frees
# how: dataclasses.replace puts a mapping of keywords into a field
# reaches: ended with ValueError Could not find plotting backend 'ctypes'
import pandas as pd
from dataclasses import dataclass, field, replace
df = pd.DataFrame({"a": [1]})
@dataclass
class A:
    style: dict = field(default_factory=dict)
b = replace(A(), style={"backend": "ctypes"})
df.plot(**b.style)
