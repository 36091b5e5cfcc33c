# class: variants
# mechanism: Modules, and functions that act on names or files, are not values
# reaches: getattr is used as a value
import functools
functools.partial(getattr, 1)("__class__")
