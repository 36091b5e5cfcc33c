# class: string-code
# mechanism: annotation in quotes that a library evaluates
# reaches: os
from functools import singledispatch
@singledispatch
def f(x): ...
@f.register
def _(x: "__import__('os').system('id')"): ...
