# class: module-pivot
# mechanism: alias inside a function
# reaches: os
def f():
    import pandas as pd
    lib = pd
    return lib.io.common.os
f()
