# class: string-code
# mechanism: specification changed as a loop target
# reaches: pickle
import pandas as pd
df = pd.DataFrame({"b": [1]})
spec = {"b": "mean"}
for s in [spec]:
    s["b"] = "to_pickle"
df.agg(spec, path="/tmp/x")
