# class: module-pivot
# mechanism: hidden name from a module
# reaches: hidden abc.ABCMeta
from abc import ABCMeta
class A(metaclass=ABCMeta): pass
