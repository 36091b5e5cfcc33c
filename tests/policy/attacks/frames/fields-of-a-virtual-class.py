# class: frames
# mechanism: class pattern
# how: a positional pattern of a dataclass whose field is called gi_frame and whose subclass counts generators among its own (ABC.register)
# reaches: frame
from dataclasses import dataclass
from abc import ABC
@dataclass
class Row:
    gi_frame: object
class Rows(Row, ABC):
    pass
Rows.register(type(i for i in ()))
match (i for i in "a"):
    case Rows(found):
        print(found)
