# class: module-pivot
# mechanism: hidden name from a module
# how: metaclass of a class
# reaches: hidden enum.EnumMeta
from enum import EnumMeta
class A(metaclass=EnumMeta): pass
