# class: pandas-strings
# mechanism: method by name
# how: list joined in place under another name
# reaches: writes x
import pandas as pd
df = pd.DataFrame({"a": [1]})
hows = []
other = hows
other += ["to_pickle"]
for how in hows:
    df.agg(how, path="x")
