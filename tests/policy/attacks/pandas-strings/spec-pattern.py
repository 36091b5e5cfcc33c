# class: pandas-strings
# mechanism: method by name
# how: specification filled under the name a pattern binds
# reaches: writes x
import pandas as pd
df = pd.DataFrame({"a": [1]})
spec = {}
match spec:
    case other:
        other.update({"func": "to_pickle", "path": "x"})
df.agg(**spec)
