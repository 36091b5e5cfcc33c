# class: module-pivot
# mechanism: hidden name from a module
# how: metaclass as a function
# reaches: hidden enum.EnumMeta
from enum import EnumMeta
EnumMeta("A", (), {})
