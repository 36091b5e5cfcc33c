# shape: specification changed as a loop target
import pandas as pd
df = pd.DataFrame({"b": [1]})
spec = {"b": "mean"}
for s in [spec]:
    s["b"] = "to_pickle"
df.agg(spec, path="/tmp/x")
