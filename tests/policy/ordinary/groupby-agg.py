df = pd.DataFrame({"team": ["a", "a", "b"], "cost": [10.0, 20.0, 5.0], "hours": [1, 2, 3]})
summary = df.groupby("team").agg(total=("cost", "sum"), mean=("cost", "mean"), n=("hours", "count")).reset_index()
print(summary.to_string(index=False))
