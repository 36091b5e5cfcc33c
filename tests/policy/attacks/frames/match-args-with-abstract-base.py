# class: frames
# mechanism: class pattern
# how: __match_args__ of a program class based on contextlib.AbstractContextManager, which counts generators among its own
# reaches: frame
from contextlib import AbstractContextManager
class G(AbstractContextManager):
    __match_args__ = ("gi_frame",)
    def __exit__(self, *a): pass
G.register(type(i for i in ()))
match (i for i in "a"):
    case G(f): print(f)
