# Several programs, each below a line that names it.

#### settings-by-name
import pandas as pd
import matplotlib as mpl
import matplotlib.pyplot as plt
from cycler import cycler
font = {"family": "sans-serif", "weight": "bold", "size": 10}
plt.rc("font", **font)
params = {"legend.fontsize": "small", "figure.figsize": [8, 4], "xtick.labelsize": 8}
plt.rcParams.update(params)
for key, val in {"axes.facecolor": "#fafafa", "grid.color": "#dddddd"}.items():
    plt.rcParams[key] = val
mpl.rcParams["axes.prop_cycle"] = plt.cycler(color=["#264653", "#2a9d8f"])
sheets = ["ggplot", "fast"]
with plt.style.context(sheets), plt.rc_context(params):
    fig, ax = plt.subplots()
    ax.set_prop_cycle(cycler(color=["c", "m"]) + cycler(lw=[1, 2]))
    ax.plot([1, 2, 3])
for option, value in {"display.max_columns": None, "display.width": 120}.items():
    pd.set_option(option, value)
print(pd.DataFrame({"a": [1]}), plt.rcParams["font.size"])

#### keywords-of-own-functions
from itertools import product
profit = lambda price, volume, cost: (price - cost) * volume
base = dict(price=50, volume=1000, cost=30)
for key in base:
    low, high = ({**base, key: base[key] * f} for f in (0.9, 1.1))
    print(f"{key:<8}{profit(**low):>10,.0f}{profit(**high):>10,.0f}")
def price(users, unit=10, *, discount=0.0, **extra):
    if "tax" in extra:
        users = users * (1 + extra["tax"])
    return f'{users * unit * (1 - discount):,.2f} {extra or ""} {len(extra)}'
grid = {"unit": [8, 10], "discount": [0, 0.1]}
for combo in product(*grid.values()):
    print(price(100, **dict(zip(grid, combo))), price(5, tax=0.2))

#### columns-of-any-name
import pandas as pd
hosts = pd.DataFrame({"os": ["linux", "win"], "module": ["billing", "auth"], "modules": [3, 4], "socket": [1, 2], "loader": ["a", "b"], "obj": [1, 2], "open": [1.0, 2.0]})
print(hosts.os.unique(), hosts.module.value_counts().to_dict(), hosts.modules.sum(), hosts.open.max(), hosts.obj.sum())
for row in hosts.itertuples():
    print(row.os, row.module, row.socket)
for _, row in hosts.sort_values("modules").iterrows():
    print(row.os, row.loader)
merged = hosts.merge(pd.DataFrame({"os": ["linux", "mac"], "seats": [5, 6]}), how="outer", indicator=True)
print(merged._merge.value_counts().to_dict(), merged[merged._merge == "both"].shape)
odd = pd.DataFrame({"a b": [1], "c": [2]})
print([getattr(r, "_1") for r in odd.itertuples() if hasattr(r, "_1")])

#### files-below-a-folder
# files: data/sales.csv, costs.csv
import pandas as pd
DATA = "data"
sales = pd.read_csv(f"{DATA}/sales.csv")
costs = pd.read_csv("./" + "costs.csv")
path = DATA + "/" + "sales.csv"
again = pd.read_csv(path)
print(sales.equals(again), costs.shape)

#### specification-by-parts
import pandas as pd
df = pd.DataFrame({"k": list("aab"), "x": [1, 2, 3], "y": [4.0, 5, 6], "z": [1, 1, 2]})
spec = {"x": ["sum"]}
spec["y"] = ["mean", "std"]
for column in df.columns[3:]:
    spec[column] = "max"
print(df.groupby("k").agg(spec), df.pivot_table(index="k", aggfunc=spec))
print(df["y"].apply("{:.1f}".format).tolist(), df.groupby("k")["y"].sum().apply("${:,.0f}".format).tolist())
money = "€{:,.2f}"
print(df["y"].apply(money.format).tolist(), df[["x", "y"]].apply(lambda c: c.map("{:.1%}".format)))

#### releases-and-literals
import ast
import numpy as np
import matplotlib.pyplot as plt
area = np.trapezoid if hasattr(np, "trapezoid") else np.trapz
print(area([1, 2, 3]), hasattr(np, "in1d"), hasattr(plt.cm, "get_cmap"))
KINDS = [int, float, np.ndarray]
print([type(v) in KINDS for v in (1, "a", np.ones(2))])
print(ast.literal_eval("{'a': [1, 2], 'b': (3,)}")["a"])
