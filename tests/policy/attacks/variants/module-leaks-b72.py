# class: variants
# mechanism: A name reaches only what is public
# reaches: enum.EnumMeta is taken out: makes classes
from enum import EnumMeta
class A(metaclass=EnumMeta): pass
