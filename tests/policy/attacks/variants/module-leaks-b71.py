# class: variants
# mechanism: A name reaches only what is public
# reaches: abc.ABCMeta is taken out: makes classes; for abstract classes use abc.ABC
from abc import ABCMeta
class A(metaclass=ABCMeta): pass
