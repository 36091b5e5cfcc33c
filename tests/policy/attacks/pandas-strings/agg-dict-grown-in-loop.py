# class: pandas-strings
# mechanism: method by name
# how: a loop over the values of a dict of specifications to which a text is added is read as one over mappings alone
# reaches: ended with PyperclipException
import pandas as pd
df = pd.DataFrame({"a": [1]})
hows = {"x": {"a": "sum"}}
hows["y"] = "to_clipboard"
for how in hows.values():
    print(df.agg(how))
