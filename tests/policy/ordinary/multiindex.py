idx = pd.MultiIndex.from_product([["a", "b"], [1, 2]], names=["k", "n"])
df = pd.DataFrame({"v": range(4)}, index=idx)
print(df.xs("a", level="k"), df.unstack(), df.groupby(level=0).sum(), df.loc[("a", 1), "v"])
