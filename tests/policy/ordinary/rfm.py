now = pd.Timestamp("2024-03-01")
df = pd.DataFrame({"cust": list("aabb"), "when": pd.date_range("2024-01-01", periods=4, freq="7D"), "amt": [10, 20, 5, 1]})
rfm = df.groupby("cust").agg(recency=("when", lambda s: (now - s.max()).days), frequency=("when", "count"), monetary=("amt", "sum"))
for c, asc in [("recency", False), ("frequency", True), ("monetary", True)]:
    rfm[c[0].upper()] = pd.qcut(rfm[c].rank(method="first", ascending=asc), 2, labels=[1, 2])
rfm["score"] = rfm[["R", "F", "M"]].astype(str).agg("".join, axis=1)
print(rfm.sort_values("score", ascending=False))
