prices = pd.DataFrame({"open": [1., 2], "high": [2., 3], "low": [.5, 1], "close": [1.5, 2.5]})
for row in prices.itertuples():
    body = row.close - row.open
    print(row.Index, row.open, row.high, body)
prices["ret"] = prices.close.pct_change(); prices.eval("mid = (high + low) / 2", inplace=True); prices.query("close > open")
