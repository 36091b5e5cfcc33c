# class: frames
# mechanism: class pattern
# how: a positional pattern of a Protocol that is checked at run time, over the traceback that __exit__ is given
# reaches: frame
from typing import Protocol, runtime_checkable
@runtime_checkable
class Located(Protocol):
    __match_args__ = ("tb_frame",)
    tb_frame: object
class Guard:
    def __enter__(self):
        return self
    def __exit__(self, kind, error, where):
        match where:
            case Located(found):
                print(found)
        return True
with Guard():
    1 / 0
