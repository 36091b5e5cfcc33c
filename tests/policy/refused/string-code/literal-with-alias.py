# shape: specification changed as a with target
import pandas as pd
from contextlib import nullcontext
df = pd.DataFrame({"b": [1]})
spec = {"b": "mean"}
with nullcontext(spec) as q:
    q["b"] = "to_pickle"
df.agg(spec, path="/tmp/x")
