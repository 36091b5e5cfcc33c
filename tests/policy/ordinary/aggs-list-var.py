df = pd.DataFrame({"team": list("aab"), "cost": [1., 2, 3], "hours": [1,2,3]})
aggs = {"cost": ["sum", "mean"], "hours": "max"}
out = df.groupby("team").agg(aggs)
out.columns = ["_".join(c) for c in out.columns]
num_cols = ["cost", "hours"]
out2 = df.groupby("team").agg({c: "sum" for c in num_cols})
out3 = df.groupby("team")[num_cols].agg(["min", "max"])
out4 = df.groupby("team").agg(**{f"{c}_total": (c, "sum") for c in num_cols})
out5 = df.groupby("team").agg(**{"total cost": ("cost", "sum")})
out6 = df.groupby("team").agg(**{"total cost": pd.NamedAgg(column="cost", aggfunc="sum")})
