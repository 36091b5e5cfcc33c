# shape: specification changed by operator.setitem
import pandas as pd
import operator
df = pd.DataFrame({"b": [1]})
spec = {"b": "mean"}
operator.setitem(spec, "b", "to_pickle")
df.agg(spec, path="/tmp/x")
