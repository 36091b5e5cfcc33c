# class: module-pivot
# mechanism: module of a module
# how: class of code
# reaches: hidden types.CodeType
import types
types.CodeType
