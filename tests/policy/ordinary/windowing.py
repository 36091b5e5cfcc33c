s = pd.Series([1, 2, 3, 4, 5])
print(s.rolling(2).agg({"mean": "mean"}) if False else s.rolling(2).mean(), s.expanding().sum(), s.ewm(alpha=0.5).mean(), s.shift(1), s.pct_change())
