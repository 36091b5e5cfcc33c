rng = np.random.default_rng(seed=7)
x = rng.triangular(1, 2, 3, size=1000); y = rng.lognormal(mean=0, sigma=1, size=10); rng.shuffle(y); z = rng.multivariate_normal([0, 0], [[1, .5], [.5, 1]], size=5); print(rng.integers(0, 5, 3), rng.binomial(10, .5), rng.poisson(3, 4), rng.choice(["a", "b"], p=[.5, .5]), np.random.RandomState(1).rand(2))
