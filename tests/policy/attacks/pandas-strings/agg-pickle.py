# class: pandas-strings
# mechanism: method by name
# how: aggregation that is any method
# reaches: writes x
import pandas as pd
df = pd.DataFrame({"a": [1]})
df.agg("to_pickle", path="x")
