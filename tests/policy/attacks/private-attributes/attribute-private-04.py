# class: private-attributes
# mechanism: namespace of a value
# reaches: module builtins
import functools
functools.partial(print).func.__self__
