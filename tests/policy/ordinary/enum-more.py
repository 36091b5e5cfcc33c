from enum import Enum, auto, IntEnum, Flag, unique
@unique
class Status(Enum):
    OPEN = auto()
    CLOSED = "closed"
    @property
    def nice(self): return self.name.title()
    @classmethod
    def parse(cls, s): return cls[s.upper()]
print(Status.OPEN.nice, Status("closed"), Status.parse("open"), list(Status), Status.OPEN.value)
class P(Flag):
    A = 1
    B = 2
print(P.A | P.B, Status.__members__)
