# class: module-pivot
# mechanism: hidden name from a module
# how: metaclass as a function
# reaches: hidden abc.ABCMeta
from abc import ABCMeta
ABCMeta("A", (), {})
