s = pd.Series([1, 2, 3])
METRICS = ["mean", "std", "min", "max"]
out = {m: getattr(s, m)() for m in METRICS}
out
