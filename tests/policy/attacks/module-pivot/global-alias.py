# class: module-pivot
# mechanism: module of a module
# how: alias set through global in a function called earlier
# reaches: module pandas.io
import pandas as pd
import json
m = json
def g():
    global m
    m = pd
g()
m.io.common.os
