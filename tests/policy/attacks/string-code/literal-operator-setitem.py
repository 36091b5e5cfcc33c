# class: string-code
# mechanism: specification changed by operator.setitem
# reaches: pickle
import pandas as pd
import operator
df = pd.DataFrame({"b": [1]})
spec = {"b": "mean"}
operator.setitem(spec, "b", "to_pickle")
df.agg(spec, path="/tmp/x")
