# class: module-pivot
# mechanism: module of a module
# how: loader that is used
# reaches: built-in __loader__
import math
math.__loader__.load_module("os")
