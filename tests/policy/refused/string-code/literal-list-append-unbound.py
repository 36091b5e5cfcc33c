# shape: specification changed by list.append
import pandas as pd
df = pd.DataFrame({"b": [1]})
spec = ["mean"]
list.append(spec, "to_pickle")
df.agg(spec, path="/tmp/x")
