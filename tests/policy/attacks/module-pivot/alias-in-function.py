# class: module-pivot
# mechanism: module of a module
# how: alias inside a function
# reaches: module pandas.io
def f():
    import pandas as pd
    lib = pd
    return lib.io.common.os
f()
