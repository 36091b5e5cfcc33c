# class: pandas-strings
# mechanism: method by name
# how: drop_duplicates() of a DataFrame's subclass hands its list to the duplicated() that the program defines
# reaches: ended with PyperclipException
import pandas as pd
df = pd.DataFrame({"a": [1]})
HOWS = ["sum"]
class M(pd.DataFrame):
    def duplicated(self, subset, keep):
        subset[0] = "to_" + "clipboard"
        return pd.Series([False])
M({"sum": [1]}).drop_duplicates(HOWS)
df.agg(HOWS)
