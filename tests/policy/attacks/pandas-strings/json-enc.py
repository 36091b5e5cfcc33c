# class: pandas-strings
# mechanism: method by name
# how: specification changed by an encoder
# reaches: writes /tmp/x
import pandas as pd
import json
df = pd.DataFrame({"a": [1]})
class E(json.JSONEncoder):
    def encode(self, o): o.append("to_pickle")
spec = []
json.dumps(spec, cls=E)
df.agg(spec, path="/tmp/x")
