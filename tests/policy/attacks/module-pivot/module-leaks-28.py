# class: module-pivot
# mechanism: module of a module
# how: class of functions
# reaches: hidden types.FunctionType
import types
types.FunctionType
