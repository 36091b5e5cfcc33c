class Sim:
    """Monte Carlo"""
    __slots__ = ("rng", "n", "_paths")
    def __init__(self, n=1000, seed=42):
        self.rng = np.random.default_rng(seed)
        self.n = n
        self._paths = None
    def run(self, mu=0.05, sigma=0.2, years=5):
        steps = self.rng.normal(mu, sigma, size=(self.n, years))
        self._paths = np.cumprod(1 + steps, axis=1)
        return self
    @property
    def final(self): return self._paths[:, -1]
    def var(self, q=5): return float(np.percentile(self.final, q))
    def __len__(self): return self.n
    def __repr__(self): return f"{type(self).__name__}(n={self.n})"
    def __iter__(self): return iter(self.final)
    def __add__(self, other): return Sim(self.n + other.n)
    def __getitem__(self, i): return self.final[i]
s = Sim().run()
print(s, len(s), s.var(), s[0])
