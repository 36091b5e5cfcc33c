config = {"threshold": 0.8, "columns": ["cost", "hours"], "labels": {"cost": "Cost (€)", "hours": "Hours"}}
df = pd.DataFrame({"cost": [1.0, 2], "hours": [3, 4]})
for col in config["columns"]:
    print(config["labels"].get(col, col), df[col].agg(["mean", "max"]).to_dict())
summary = df[config["columns"]].agg(["mean", "sum"])
df.rename(columns=config["labels"], inplace=True)
df.groupby(df.index % 2).agg({c: ["mean"] for c in df.columns})
