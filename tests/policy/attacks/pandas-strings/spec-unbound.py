# class: pandas-strings
# mechanism: method by name
# how: specification filled by a method of dict
# reaches: writes x
import pandas as pd
df = pd.DataFrame({"a": [1]})
spec = {}
dict.update(spec, {"func": "to_pickle", "path": "x"})
df.agg(**spec)
