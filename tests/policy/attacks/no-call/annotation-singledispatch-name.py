# class: no-call
# mechanism: annotation that is run
# how: a name for the text
# reaches: event os.system
from functools import singledispatch
T = "__imp" + "ort__('os').system('id')"
@singledispatch
def f(x):
    return x
def g(x: T):
    return x
f.register(g)
