# shape: module name as attribute of anything
def f(x):
    return x.os
f(1)
