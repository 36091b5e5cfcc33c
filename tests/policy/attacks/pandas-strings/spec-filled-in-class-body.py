# class: pandas-strings
# mechanism: method by name
# how: a class body that binds the name further down puts a key into the specification of the module
# reaches: ended with PyperclipException
import pandas as pd
df = pd.DataFrame({"a": [1]})
spec = {}
spec["a"] = "sum"
how = "to_" + "clipboard"
class K:
    spec["a"] = "".join([how])
    spec = 1
df.agg(spec)
