# class: module-pivot
# mechanism: private alias of a module
# reaches: os
import random
random._os
