prices = pd.DataFrame({"open": [1.0, 2.0], "close": [2.0, 3.0], "eval": [1, 2]})
prices["range"] = prices["close"] - prices["open"]
print(prices.open.mean(), prices["eval"].sum())
