# shape: specification changed by an own __getitem__
import pandas as pd
df = pd.DataFrame({"b": [1]})
class E:
    def __getitem__(self, k):
        k.append("to_pickle")
spec = ["mean"]
E()[spec]
df.agg(spec, path="/tmp/x")
