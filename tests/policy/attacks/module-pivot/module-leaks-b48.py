# class: module-pivot
# mechanism: module of a module
# how: class of code through another module
# reaches: hidden types.CodeType
import typing
typing.types.CodeType
