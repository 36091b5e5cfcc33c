df = pd.DataFrame({"team": list("aab"), "cost": [1., 2, 3]})
for metric in ["sum", "mean", "median"]:
    print(metric, df.groupby("team")["cost"].agg(metric).to_dict(), df["cost"].agg(metric))
def summarize(frame, by, how="sum"):
    return frame.groupby(by).agg({"cost": how})
print(summarize(df, "team"), summarize(df, "team", how="mean"), summarize(df, "team", "max"))
funcs = ["mean", "std"]
df.groupby("team").cost.agg(funcs)
FUNCS = {"cost": ["mean", "std"]}
df.groupby("team").agg(FUNCS)
