idx = pd.date_range("2024-01-01", periods=100, freq="D")
s = pd.Series(np.random.randn(100).cumsum(), index=idx)
print(s.resample("ME").agg(["sum", "mean"]), s.resample("W").ohlc(), s.rolling(7, min_periods=1).mean(), s.rolling("30D").apply(lambda x: x.iloc[-1], raw=False), s.ewm(span=10).mean(), s.expanding().max(), s.asfreq("h").ffill(), s.shift(1), s.pct_change(), s.diff(), s.tz_localize("UTC").tz_convert("Europe/Berlin"))
s.index.to_period("M"); s["2024-01"]; s.loc["2024-01-05":"2024-02-01"]
