# class: no-call
# mechanism: annotation that is run
# how: annotation in quotes that a library evaluates
# reaches: event os.system
from functools import singledispatch
@singledispatch
def f(x): ...
@f.register
def _(x: "__import__('os').system('id')"): ...
