# class: class-tricks
# mechanism: attributes by computed names
# reaches: memory
from types import SimpleNamespace
d = {"__array_interface__": {}}
SimpleNamespace(**d)
