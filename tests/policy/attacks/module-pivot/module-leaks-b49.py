# class: module-pivot
# mechanism: module of a module
# how: attribute through two modules
# reaches: module sys
import typing
typing.collections.abc.sys
