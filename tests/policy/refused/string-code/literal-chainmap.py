# shape: specification changed through a ChainMap
import pandas as pd
from collections import ChainMap
df = pd.DataFrame({"b": [1]})
spec = {"b": "mean"}
ChainMap(spec)["b"] = "to_pickle"
df.agg(spec, path="/tmp/x")
