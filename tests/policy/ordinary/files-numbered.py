import pandas as pd
df = pd.DataFrame({"region": ["n", "s"], "a": [1, 2]})
for i, (region, part) in enumerate(df.groupby("region")):
    part.to_csv(f"file{i}.csv")
    part.to_csv(f"file_{region}.csv")
len(df)
