import pandas as pd, io
df = pd.DataFrame({"a": [1]})
def put(p, /, **k):
    df.to_parquet(p)
put("/tmp/evil.parquet", p=io.BytesIO())
