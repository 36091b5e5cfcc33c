# class: built-ins
# mechanism: denied built-in as a value
# how: partialmethod
# reaches: built-in eval
import functools
functools.partialmethod(eval)
