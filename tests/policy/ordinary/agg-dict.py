df = pd.DataFrame({"g": ["x", "y"], "v": [1, 2], "w": [3, 4]})
spec = {"v": ["mean", "max"], "w": "sum"}
out = df.groupby("g").agg(spec)
out.columns = ["_".join(c) for c in out.columns]
out
