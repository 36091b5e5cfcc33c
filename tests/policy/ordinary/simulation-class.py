class Simulation:
    """A queue of work items."""
    def __init__(self, rate, seed=0):
        self._rng = np.random.default_rng(seed)
        self.rate = rate
        self._history = []
    def step(self):
        done = int(self._rng.poisson(self.rate))
        self._history.append(done)
        return done
    @property
    def history(self):
        return list(self._history)
    @staticmethod
    def describe(values):
        return {"mean": float(np.mean(values)), "max": int(max(values))}
    @classmethod
    def run(cls, n):
        sim = cls(3)
        for _ in range(n):
            sim.step()
        return cls.describe(sim.history)
Simulation.run(10)
