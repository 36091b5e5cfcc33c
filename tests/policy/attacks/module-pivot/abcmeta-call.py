# class: module-pivot
# mechanism: hidden name from a module
# how: metaclass as a function
# reaches: class by call
from abc import ABCMeta
ABCMeta("A", (), {"__module__": __name__})
