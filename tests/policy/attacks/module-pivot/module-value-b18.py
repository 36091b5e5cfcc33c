# class: module-pivot
# mechanism: sharp function handed on
# how: getattr given to reduce
# reaches: handed on: getattr
import itertools, functools, operator
functools.reduce(getattr, ["real"], 1)
