# class: module-pivot
# mechanism: module of a module
# how: annotations evaluated
# reaches: hidden typing.get_type_hints
import typing
typing.get_type_hints(print)
