from dataclasses import dataclass
@dataclass
class Point:
    x: int
    y: int
match Point(1, 2):
    case Point(0, 0): print("o")
    case Point(x, y=2): print(x)
command = "go north"
match command.split():
    case ["go", direction]: print(direction)
    case ["quit"]: pass
