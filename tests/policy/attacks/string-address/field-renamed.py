# class: string-address
# mechanism: names of fields that are computed
# how: a field renamed before asdict
# reaches: text that shows class
from dataclasses import dataclass, fields, asdict
@dataclass
class A:
    x: int
f = fields(A)[0]
f.name = "__cla" + "ss__"
print(str(asdict(A(1))))
