# class: string-address
# mechanism: class by call
# how: class by call through partial
# reaches: class by call
from functools import partial
partial(type)("A", (), {})
