# class: module-pivot
# mechanism: module of a module
# how: private alias of a module
# reaches: module os
import random
random._os
