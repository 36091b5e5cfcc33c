# class: module-pivot
# mechanism: unlisted module
# how: from-import
# reaches: function posix.system
from os import system
