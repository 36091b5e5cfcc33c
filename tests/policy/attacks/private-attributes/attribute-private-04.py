# class: private-attributes
# mechanism: namespace of a value
# how: object behind a partial
# reaches: module builtins
import functools
functools.partial(print).func.__self__
