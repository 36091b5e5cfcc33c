import pandas as pd
s = pd.Series([1, 2])
n = "to_" + "pickle"
pd.crosstab(s, s, s, None, None, n)
