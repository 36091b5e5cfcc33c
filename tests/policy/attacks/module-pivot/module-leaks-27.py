# class: module-pivot
# mechanism: module of a module
# reaches: module x
import types
types.ModuleType("x")
