# shape: specification changed as a class attribute
import pandas as pd
df = pd.DataFrame({"b": [1]})
class C:
    spec = {"b": "mean"}
    spec2 = spec
    df.agg(spec2)
C.spec["b"] = "to_pickle"
