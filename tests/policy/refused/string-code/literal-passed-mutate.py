# shape: specification changed by a function
import pandas as pd
df = pd.DataFrame({"b": [1]})
def m(d):
    d["b"] = "to_pickle"
spec = {"b": "mean"}
m(spec)
df.agg(spec, path="/tmp/x")
