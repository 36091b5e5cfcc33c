from __future__ import annotations
from dataclasses import dataclass, field, asdict, replace, astuple
@dataclass(order=True, frozen=True)
class Project:
    name: str
    cost: float
    tags: list[str] = field(default_factory=list)
    @property
    def label(self) -> str:
        return f"{self.name:<10}|{self.cost:>10,.2f}"
    @classmethod
    def from_dict(cls, d: dict) -> "Project":
        return cls(**d)
    @staticmethod
    def total(ps: list["Project"]) -> float:
        return sum(p.cost for p in ps)
ps = [Project.from_dict({"name": "A", "cost": 3.5}), Project("B", 2)]
print(Project.total(ps), [asdict(p) for p in ps], replace(ps[0], cost=9), sorted(ps))
