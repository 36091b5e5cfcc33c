# class: module-pivot
# mechanism: alias set through nonlocal
# reaches: os
import pandas as pd
def f():
    m = None
    def g():
        nonlocal m
        m = pd
    g()
    return m.io.common.os
f()
