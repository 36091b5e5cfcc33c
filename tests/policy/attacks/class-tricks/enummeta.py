# class: class-tricks
# mechanism: metaclass as a function
# reaches: hooks
from enum import EnumMeta
EnumMeta("A", (), {})
