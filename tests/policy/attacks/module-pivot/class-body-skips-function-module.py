# class: module-pivot
# mechanism: module of a module
# how: a class body reads a module under a name that the function around gives to something else
# reaches: module pandas.io
import pandas as pd
mod = pd
def outer():
    mod = len
    class K:
        got = mod.io
        mod = 1
    return K.got
print(outer())
