# class: string-code
# mechanism: specification changed through the keys of a groupby
# reaches: pickle
import pandas as pd
df = pd.DataFrame()
spec = ["mean"]
df.groupby(spec).keys.append("to_pickle")
df.agg(spec)
