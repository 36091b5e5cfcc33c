# class: module-pivot
# mechanism: module of a module
# reaches: module sys
import typing
typing.collections.abc.sys
