#### a file for each
frames = {name: pd.DataFrame({"v": range(n)}) for name, n in {"north": 2, "south": 3}.items()}
for name, df in frames.items():
    df.to_csv(f"{name}.csv", index=False)
    df.to_excel(f"{name}_report.xlsx", index=False)
back = pd.concat([pd.read_csv(f"{name}.csv").assign(src=name) for name in frames])
print(back.groupby("src")["v"].sum())
#### names in a list
import matplotlib.pyplot as plt
for title, values in {"Cost per Team": [1, 2], "Plan": [3]}.items():
    plt.figure()
    plt.plot(values)
    slug = title.lower().replace(" ", "_")
    plt.savefig(f"{slug}.png")
    plt.close()
for name in [f"chart_{q}.png" for q in range(3)]:
    plt.plot([1])
    plt.savefig(name)
#### a helper that saves
import matplotlib.pyplot as plt
def save(fig, name, **kwargs):
    fig.savefig(f"{name}.png", dpi=kwargs.get("dpi", 100))
    plt.close(fig)
    return f"{name}.png"
print([save(plt.figure(), f"result_{quarter}", dpi=90) for quarter in ("Q1", "Q2")])
#### wrappers that copy names by hand
def logged(prefix):
    def deco(fn):
        def wrapper(*a, **k):
            out = fn(*a, **k)
            history.append((prefix, fn.__name__, a, k, out))
            return out
        wrapper.__name__ = fn.__name__
        wrapper.__doc__ = fn.__doc__
        return wrapper
    return deco
history = []
@logged("calc")
def margin(rev, cost, *, pct=False):
    """Share of the revenue that is left."""
    return (rev - cost) / rev * (100 if pct else 1)
print(margin(10, 6), margin(10, cost=5, pct=True), len(history), margin.__name__, margin.__doc__)
def percentile(n):
    def share(x):
        return x.quantile(n)
    share.__name__ = "p%d" % (n * 100)
    return share
df = pd.DataFrame({"g": [1, 1, 2], "v": [1, 2, 3]})
print(df.groupby("g")["v"].agg([percentile(0.5), percentile(0.9), "mean"]))
