class Stack[T]:
    def __init__(self) -> None:
        self._items: list[T] = []
    def push(self, item: T) -> None:
        self._items.append(item)
    def pop(self) -> T:
        return self._items.pop()
def first[T](items: list[T]) -> T:
    return items[0]
type Pair[T] = tuple[T, T]
s = Stack[int]()
s.push(1)
print(s.pop(), first([3]))
