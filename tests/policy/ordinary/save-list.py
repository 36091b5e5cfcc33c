df = pd.DataFrame({"a": [1]})
for name in ["one.csv", "two.csv"]:
    df.to_csv(name)
tables = {"costs.csv": df, "teams.csv": df}
for name, t in tables.items():
    t.to_csv(name)
OUT = "result"
df.to_csv(f"{OUT}.csv"); df.to_csv(OUT + ".csv")
