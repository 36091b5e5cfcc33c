rng = np.random.default_rng(42)
revenue = rng.lognormal(mean=3, sigma=0.4, size=10_000)
cost = rng.triangular(5, 8, 15, size=10_000)
profit = revenue - cost
pd.Series(profit).quantile([0.1, 0.5, 0.9]).rename({0.1: "P10", 0.5: "P50", 0.9: "P90"})
