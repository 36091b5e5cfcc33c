# class: module-pivot
# mechanism: module name as attribute of anything
# reaches: os
def f(x):
    return x.os
f(1)
