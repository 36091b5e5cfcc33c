# shape: specification changed through the keys of a groupby
import pandas as pd
df = pd.DataFrame()
spec = ["mean"]
df.groupby(spec).keys.append("to_pickle")
df.agg(spec)
