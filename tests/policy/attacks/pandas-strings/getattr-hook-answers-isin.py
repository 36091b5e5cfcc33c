# class: pandas-strings
# mechanism: method by name
# how: a class with __getattr__ answers to the name of a method that only reads (isin), and changes the list
# reaches: ended with PyperclipException
import pandas as pd
HOWS = ["sum"]
class X:
    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        def put(x):
            x[0] = "to_" + "clipboard"
        return put
df = pd.DataFrame({"a": [1]})
X().isin(HOWS)
df.agg(HOWS)
