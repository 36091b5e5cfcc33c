# class: string-address
# mechanism: names of fields that are computed
# how: a field of a class that is made a data class later
# reaches: text that shows class
from dataclasses import dataclass, field, asdict
class A:
    x: int = field()
f = A.x
dataclass(A)
f.name = "__cla" + "ss__"
print(str(asdict(A(1))))
