s = pd.Series([1, 2, 3])
for stat in ("mean", "median", "std"):
    print(stat, getattr(s, stat)())
