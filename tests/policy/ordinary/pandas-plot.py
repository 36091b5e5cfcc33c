df = pd.DataFrame({"month": pd.date_range("2024-01-01", periods=6, freq="MS"), "cost": range(6)})
ax = df.set_index("month")["cost"].plot(kind="bar", title="cost", figsize=(8, 3))
ax.set_ylabel("k€")
df.plot.scatter(x="cost", y="cost")
