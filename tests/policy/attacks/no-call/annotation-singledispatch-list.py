# class: no-call
# mechanism: annotation that is run
# how: a text within a type
# reaches: event os.system
from functools import singledispatch
from typing import List
T = "__imp" + "ort__('os').system('id')"
@singledispatch
def f(x):
    return x
@f.register
def _(x: List[T]):
    return x
