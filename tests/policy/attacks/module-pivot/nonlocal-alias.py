# class: module-pivot
# mechanism: module of a module
# how: alias set through nonlocal
# reaches: module pandas.io
import pandas as pd
def f():
    m = None
    def g():
        nonlocal m
        m = pd
    g()
    return m.io.common.os
f()
