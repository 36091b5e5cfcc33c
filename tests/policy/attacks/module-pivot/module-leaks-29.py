# class: module-pivot
# mechanism: module of a module
# reaches: hidden types.CodeType
import types
types.CodeType
