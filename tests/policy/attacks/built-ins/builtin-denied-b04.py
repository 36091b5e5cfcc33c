# class: built-ins
# mechanism: denied built-in as a value
# how: cached_property
# reaches: built-in eval
import functools
functools.cached_property(eval)
