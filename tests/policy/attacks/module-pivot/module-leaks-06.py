# class: module-pivot
# mechanism: module of a module
# reaches: hidden math.__dict__
import math
math.__dict__
