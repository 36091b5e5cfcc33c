# shape: aggregation by computed name
import pandas as pd
df = pd.DataFrame({"a": [1]})
n = "to_" + "csv"
df.agg(n)
