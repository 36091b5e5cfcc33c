# class: module-pivot
# mechanism: hidden name from a module
# how: writes into a module's namespace
# reaches: hidden enum.global_enum
from enum import global_enum
