from scipy import stats
data = np.random.default_rng(0).normal(size=50)
for name in ["norm", "expon", "gamma"]:
    dist = getattr(stats, name)
    params = dist.fit(data)
    print(name, stats.kstest(data, name, args=params))
