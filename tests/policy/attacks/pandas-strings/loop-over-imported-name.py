# class: pandas-strings
# mechanism: method by name
# how: a loop binds the name of functools.partial to a function that gives a text
# reaches: writes /tmp/x.pkl
import pandas as pd
from functools import partial
df = pd.DataFrame({"a": [1]})
try:
    for partial in [lambda: "to_pickle"]:
        df.apply(partial(), args=("/tmp/x.pkl",))
except AttributeError:
    print("CANARY")
