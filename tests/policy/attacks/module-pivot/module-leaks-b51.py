# class: module-pivot
# mechanism: module of a module
# reaches: hidden types.FunctionType
import dataclasses
dataclasses.types.FunctionType
