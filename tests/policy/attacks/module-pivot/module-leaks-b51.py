# class: module-pivot
# mechanism: module of a module
# how: class of functions through another module
# reaches: hidden types.FunctionType
import dataclasses
dataclasses.types.FunctionType
