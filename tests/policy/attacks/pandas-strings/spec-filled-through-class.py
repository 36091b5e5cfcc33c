# class: pandas-strings
# mechanism: method by name
# how: a list of a class that reads the name of the module before it binds its own is filled through the class
# reaches: ended with PyperclipException
import pandas as pd
hows = ["sum"]
class K:
    print(hows)
    hows = ["sum"]
    global kept
    kept = hows
K.hows.append("".join(["to_", "clipboard"]))
pd.DataFrame({"a": [1]}).agg(kept)
