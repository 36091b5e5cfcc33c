df = pd.DataFrame({"a": [1, 2], "b": ["x y", "z"]})
df["c"] = df.apply(lambda r: r["a"] * 2 if r.b else 0, axis=1)
df["d"] = df["b"].map(str.upper); df["e"] = df["b"].str.split(" ").str[0]; df["f"] = df["a"].apply(np.sqrt); df["g"] = df.a.map({1: "one"}).fillna("other")
df[["h", "i"]] = df["b"].str.extract(r"(\w)\s?(\w)?"); df = df.assign(j=lambda d: d.a + 1, k=df.a ** 2).pipe(lambda d: d[d.a > 0])
df["len"] = df["b"].apply(len); df["t"] = df["a"].astype(str).apply(str.zfill, args=(3,)) ; df.applymap(str) if hasattr(df, "applymap") else df.map(str)
df["cat"] = np.where(df.a > 1, "hi", "lo"); df["sel"] = np.select([df.a > 1, df.a > 0], ["x", "y"], default="z"); df.loc[df.a > 1, "a"] = 0; df.iloc[0, 0]
for row in df.itertuples(index=False): print(row.a, row._fields)
for i, row in df.iterrows(): print(i, row["a"])
