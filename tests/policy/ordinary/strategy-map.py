def npv(rate, flows): return sum(f / (1 + rate) ** t for t, f in enumerate(flows))
def payback(rate, flows):
    acc = 0
    for t, f in enumerate(flows):
        acc += f
        if acc >= 0: return t
    return None
METHODS = {"npv": npv, "payback": payback}
projects = {"A": [-100, 60, 60], "B": [-50, 10, 70]}
table = pd.DataFrame({m: {p: fn(0.1, fl) for p, fl in projects.items()} for m, fn in METHODS.items()})
print(table.round(2)); table.rank(ascending=False).sum(axis=1).idxmin()
