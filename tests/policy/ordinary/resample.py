index = pd.date_range("2024-01-01", periods=90, freq="D")
s = pd.Series(range(90), index=index)
print(s.resample("W").sum().head(), s.resample("ME").agg(["mean", "max"]))
