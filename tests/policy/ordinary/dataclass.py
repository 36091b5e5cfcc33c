from dataclasses import dataclass, field, asdict
@dataclass(frozen=True)
class Initiative:
    name: str
    cost: float
    benefits: list[float] = field(default_factory=list)

    @property
    def roi(self) -> float:
        return (sum(self.benefits) - self.cost) / self.cost

items = [Initiative("a", 10, [5, 8]), Initiative("b", 20, [30])]
pd.DataFrame([asdict(item) | {"roi": item.roi} for item in items]).sort_values("roi", ascending=False)
