# class: module-pivot
# mechanism: unlisted module
# reaches: module sys
import sys as __builtins__
