# class: variants
# mechanism: Modules, and functions that act on names or files, are not values
# reaches: getattr is used as a value
import itertools, functools, operator
functools.reduce(getattr, ["real"], 1)
