# shape: specification changed as a return value
import pandas as pd
df = pd.DataFrame({"b": [1]})
spec = {"b": "mean"}
def f():
    return spec
f()["b"] = "to_pickle"
df.agg(spec, path="/tmp/x")
