# class: module-pivot
# mechanism: module of a module
# how: alias bound in one branch
# reaches: module pandas.io
import pandas as pd
import json
m = json
if len("a") == 1:
    m = pd
m.io.common.os
