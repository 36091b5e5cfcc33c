# class: pandas-strings
# mechanism: method by name
# how: hist(column=list) of a DataFrame's subclass hands its list to __getitem__ of the program
# reaches: ended with PyperclipException
import pandas as pd
HOWS = ["sum"]
class M(pd.DataFrame):
    def __getitem__(self, by):
        by[0] = "to_" + "clipboard"
df = pd.DataFrame({"a": [1]})
m = M({"sum": [1]})
try:
    m.hist(column=HOWS)
except Exception:
    pass
df.agg(HOWS)
