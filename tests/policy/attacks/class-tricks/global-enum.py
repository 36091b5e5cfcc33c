# class: class-tricks
# mechanism: writes into a module's namespace
# reaches: names
from enum import global_enum
