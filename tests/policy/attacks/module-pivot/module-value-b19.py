# class: module-pivot
# mechanism: sharp function handed on
# how: getattr in partial
# reaches: handed on: getattr
import functools
functools.partial(getattr, 1)("__class__")
