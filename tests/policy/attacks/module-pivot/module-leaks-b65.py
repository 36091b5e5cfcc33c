# class: module-pivot
# mechanism: module of a module
# reaches: hidden warnings._setoption
import warnings
warnings._setoption("x")
