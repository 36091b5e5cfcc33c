from enum import Enum, auto
class Priority(Enum):
    LOW = auto()
    HIGH = auto()
    @classmethod
    def parse(cls, text):
        return cls[text.upper()]
print(Priority.parse("high").name, [p.value for p in Priority], Priority.LOW is Priority(1))
