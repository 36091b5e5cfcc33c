# shape: specification changed through an alias
import pandas as pd
df = pd.DataFrame({"b": [1]})
spec = {"b": "mean"}
s2 = spec
s2["b"] = "to_pickle"
df.agg(spec, path="/tmp/x")
