# class: class-tricks
# mechanism: metaclass as a function
# reaches: hooks
from abc import ABCMeta
ABCMeta("A", (), {})
