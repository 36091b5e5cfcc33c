# class: string-code
# mechanism: specification built key by key
# reaches: files
import pandas as pd
spec = {}
spec["a"] = "to_pickle"
pd.DataFrame({"a": [1]}).agg(spec)
