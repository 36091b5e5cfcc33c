# class: pandas-strings
# mechanism: method by name
# how: specification filled by its own method, handed to map
# reaches: writes x
import pandas as pd
df = pd.DataFrame({"a": [1]})
spec = {}
list(map(spec.setdefault, ["func", "path"], ["to_pickle", "x"]))
df.agg(**spec)
