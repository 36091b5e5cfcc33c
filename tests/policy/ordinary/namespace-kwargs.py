from types import SimpleNamespace
d = {"rate": 0.1, "years": 5}
cfg = SimpleNamespace(**d)
print(cfg.rate, cfg.years)
