# class: pandas-strings
# mechanism: method by name
# how: specification changed by an encoder
# reaches: attribute dumps
import pandas as pd
import json
df = pd.DataFrame()
class E(json.JSONEncoder):
    def encode(self, o): o.append("to_pickle")
spec = ["mean"]
json.dumps(spec, cls=E)
df.agg(spec)
