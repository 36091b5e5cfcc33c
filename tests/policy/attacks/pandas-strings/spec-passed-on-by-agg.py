# class: pandas-strings
# mechanism: method by name
# how: agg() passes the specification on to a function, which puts a key into it
# reaches: ended with PyperclipException
import pandas as pd
df = pd.DataFrame({"a": [1]})
spec = {}
spec["a"] = "sum"
def f(s, spec):
    spec["a"] = "to_clipboard"
    return 1
df["a"].agg(f, 0, spec)
df.agg(spec)
