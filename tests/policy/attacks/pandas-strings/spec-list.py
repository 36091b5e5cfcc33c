# class: pandas-strings
# mechanism: method by name
# how: specification filled through a tuple that holds it
# reaches: writes x
import pandas as pd
df = pd.DataFrame({"a": [1]})
spec = {}
for other in (spec,):
    other.update({"func": "to_pickle", "path": "x"})
df.agg(**spec)
