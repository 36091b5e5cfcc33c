# class: module-pivot
# mechanism: module of a module
# reaches: built-in __loader__
import time
time.__loader__
