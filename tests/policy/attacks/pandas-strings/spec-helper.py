# class: pandas-strings
# mechanism: method by name
# how: specification filled by a function it is handed to
# reaches: writes x
import pandas as pd
df = pd.DataFrame({"a": [1]})
spec = {}
def put(into):
    into.update({"func": "to_pickle", "path": "x"})
put(spec)
df.agg(**spec)
