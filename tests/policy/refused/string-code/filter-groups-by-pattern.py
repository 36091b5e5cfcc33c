# shape: filter() of groups whose groupby is had by a pattern
import pandas as pd
def read(it):
    match it:
        case object(groupby=found):
            return found
df = pd.DataFrame({"a": [1], "b": [2]})
n = "to_" + "clipboard"
print(read(df)("a")["b"].filter(n))
