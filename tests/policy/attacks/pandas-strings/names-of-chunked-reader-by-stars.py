# class: pandas-strings
# mechanism: method by name
# how: read_csv(**{'chunksize': 1}) keeps the list of names in orig_options
# reaches: ended with PyperclipException
import pandas as pd, io
df = pd.DataFrame({"a": [1]})
HOWS = ["sum"]
r = pd.read_csv(io.StringIO("1\n2"), names=HOWS, **{"chunksize": 1})
r.orig_options["names"][0] = "to_" + "clipboard"
df.agg(HOWS)
