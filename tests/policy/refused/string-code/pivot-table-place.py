import pandas as pd
df = pd.DataFrame({"k": [1, 2], "v": [1, 2]})
n = "to_" + "pickle"
pd.pivot_table(df, "v", "k", None, n)
