# class: module-pivot
# mechanism: alias bound in one branch
# reaches: os
import pandas as pd
import json
m = json
if len("a") == 1:
    m = pd
m.io.common.os
