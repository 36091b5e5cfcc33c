# class: module-pivot
# mechanism: module of a module
# reaches: hidden types.FunctionType
import types
types.FunctionType
