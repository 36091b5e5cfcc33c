from abc import ABC, abstractmethod
from typing import Self
class Shape(ABC):
    @property
    @abstractmethod
    def area(self) -> float: ...
    def __lt__(self, other: "Shape") -> bool: return self.area < other.area
    def scale(self, k) -> Self:
        return type(self)(*(k * v for v in self.dims()))
class Sq(Shape):
    def __init__(self, a): self.a = a
    def dims(self): return [self.a]
    @property
    def area(self): return self.a ** 2
print(Sq(2).scale(3).area, sorted([Sq(3), Sq(1)])[0].a)
