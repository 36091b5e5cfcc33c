# class: module-pivot
# mechanism: alias set through global in a function called earlier
# reaches: os
import pandas as pd
import json
m = json
def g():
    global m
    m = pd
g()
m.io.common.os
