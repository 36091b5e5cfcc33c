# class: module-pivot
# mechanism: unlisted module
# how: from-import in brackets
# reaches: function posix.system
from os import (
    system as s,
)
