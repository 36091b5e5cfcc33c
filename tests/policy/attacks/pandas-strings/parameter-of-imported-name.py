# class: pandas-strings
# mechanism: method by name
# how: a parameter has functools.partial as its default, and is given a function that gives a text
# reaches: writes /tmp/x.pkl
import pandas as pd
from functools import partial
df = pd.DataFrame({"a": [1]})
def go(partial=partial):
    df.apply(partial(), args=("/tmp/x.pkl",))
try:
    go(lambda: "to_pickle")
except AttributeError:
    print("CANARY")
