# class: pandas-strings
# mechanism: method by name
# how: except binds the name of a module to an error whose attribute is a text
# reaches: writes /tmp/x.pkl
import pandas as pd
import numpy as np
df = pd.DataFrame({"a": [1]})
class E(Exception):
    mean = "to_pickle"
try:
    raise E()
except E as np:
    try:
        df.apply(np.mean, args=("/tmp/x.pkl",))
    except AttributeError:
        print("CANARY")
