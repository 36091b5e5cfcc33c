# shape: list inside a specification changed
import pandas as pd
df = pd.DataFrame({"b": [1]})
spec = {"b": ["mean"]}
spec["b"].append("to_pickle")
df.agg(spec, path="/tmp/x")
