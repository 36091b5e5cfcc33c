# class: pandas-strings
# mechanism: method by name
# how: value_counts() of a DataFrame's subclass hands its list to the groupby() that the program defines
# reaches: ended with PyperclipException
import pandas as pd
HOWS = ["sum"]
class M(pd.DataFrame):
    def groupby(self, by, **k):
        by[0] = "to_" + "clipboard"
df = pd.DataFrame({"a": [1]})
m = M({"sum": [1]})
try:
    m.value_counts(HOWS)
except Exception:
    pass
df.agg(HOWS)
