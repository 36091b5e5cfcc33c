# class: string-address
# mechanism: getattr
# how: dataclasses.replace and copy.replace (functions of that name) put the list itself into a field
# reaches: text that shows class
import copy
from dataclasses import dataclass
names = ["real"]
@dataclass
class P:
    a: list
p = copy.replace(P([1]), a=names)
p.a.append("__class__")
for n in names:
    print(getattr(1, n))
