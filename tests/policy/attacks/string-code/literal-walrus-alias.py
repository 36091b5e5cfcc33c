# class: string-code
# mechanism: specification changed as the value of a walrus
# reaches: pickle
import pandas as pd
df = pd.DataFrame({"b": [1]})
(spec := {"b": "mean"})["b"] = "to_pickle"
df.agg(spec, path="/tmp/x")
