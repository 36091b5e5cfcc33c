from typing import Optional, Union, Any, Callable, TypeVar, Generic, NamedTuple, TypedDict, Protocol, Literal, Iterable, Final, ClassVar
T = TypeVar("T")
class Stack(Generic[T]):
    items: list[T]
    def __init__(self) -> None: self.items = []
    def push(self, x: T) -> None: self.items.append(x)
class Row(NamedTuple):
    name: str
    cost: float = 0.0
class Opt(TypedDict, total=False):
    a: int
class HasArea(Protocol):
    def area(self) -> float: ...
def f(x: Optional[int] = None, cb: Callable[[int], str] | None = None, mode: Literal["a", "b"] = "a") -> Union[int, str]:
    return x or 0
LIMIT: Final = 3
s: Stack[int] = Stack(); s.push(1); print(Row("a")._asdict(), f(1), Row._fields)
