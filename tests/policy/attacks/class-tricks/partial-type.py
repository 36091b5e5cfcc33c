# class: class-tricks
# mechanism: class by call through partial
# reaches: hooks
from functools import partial
partial(type)("A", (), {})
