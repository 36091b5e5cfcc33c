# shape: specification changed as the value of a walrus
import pandas as pd
df = pd.DataFrame({"b": [1]})
(spec := {"b": "mean"})["b"] = "to_pickle"
df.agg(spec, path="/tmp/x")
