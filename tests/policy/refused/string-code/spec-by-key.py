# shape: specification built key by key
import pandas as pd
spec = {}
spec["a"] = "to_pickle"
pd.DataFrame({"a": [1]}).agg(spec)
