# class: pandas-strings
# mechanism: method by name
# how: specification filled through the function that returns it
# reaches: writes x
import pandas as pd
df = pd.DataFrame({"a": [1]})
spec = {}
def get():
    return spec
get().update({"func": "to_pickle", "path": "x"})
df.agg(**spec)
