# class: pandas-strings
# mechanism: method by name
# how: a loop binds the name of a module to an object whose attribute is a text
# reaches: writes /tmp/x.pkl
import pandas as pd
import numpy as np
df = pd.DataFrame({"a": [1]})
class T:
    mean = "to_pickle"
try:
    for np in [T()]:
        df.apply(np.mean, args=("/tmp/x.pkl",))
except AttributeError:
    print("CANARY")
