# shape: named aggregation
import pandas as pd
df = pd.DataFrame({"a": [1], "b": [1]})
df.groupby("a").agg(x=("b", "to_pickle"))
