# class: pandas-strings
# mechanism: method by name
# how: method as a value
# reaches: writes x
import pandas as pd
f = pd.DataFrame({"a": [1]}).agg
f("to_pickle", path="x")
