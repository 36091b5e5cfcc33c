from typing import Callable, Iterable, Optional, TypeVar, Protocol
T = TypeVar("T")
class HasCost(Protocol):
    cost: float
def first(items: Iterable[T], default: Optional[T] = None) -> T | None:
    return next(iter(items), default)
def compose(*fs: Callable[[float], float]) -> Callable[[float], float]:
    def run(x: float) -> float:
        for f in fs:
            x = f(x)
        return x
    return run
print(first([1, 2]), compose(lambda x: x + 1, abs)(-3))
