# Several programs, each below a line that names it.

#### pivot-chart-file
import matplotlib.pyplot as plt
import pandas as pd
sales = pd.DataFrame({"region": ["N", "S", "N", "S"], "quarter": ["Q1", "Q1", "Q2", "Q2"], "revenue": [10, 12, 15, 9]})
pivot = sales.pivot_table(index="region", columns="quarter", values="revenue", aggfunc="sum", margins=True)
fig, ax = plt.subplots(figsize=(6, 4))
pivot.drop(index="All", columns="All").plot(kind="bar", ax=ax, rot=0, colormap="viridis")
ax.set_title("Revenue by region"); ax.set_ylabel("k€")
for container in ax.containers:
    ax.bar_label(container, fmt="%.0f", padding=2)
fig.tight_layout()
fig.savefig("revenue_by_region.png", dpi=120, bbox_inches="tight")
pivot.to_csv("revenue_by_region.csv")
plt.close(fig)
pivot

#### gridspec-patches
import matplotlib.pyplot as plt
import numpy as np
from matplotlib import gridspec
from matplotlib.patches import Rectangle, Circle, FancyArrowPatch, Polygon, Wedge, FancyBboxPatch
from matplotlib.collections import PatchCollection, LineCollection
from matplotlib.lines import Line2D
from matplotlib.colors import LinearSegmentedColormap, Normalize, ListedColormap, to_rgba
from matplotlib.cm import ScalarMappable
from matplotlib.ticker import FuncFormatter, MaxNLocator, PercentFormatter, StrMethodFormatter, MultipleLocator
fig = plt.figure(figsize=(9, 6), constrained_layout=True)
gs = gridspec.GridSpec(2, 3, figure=fig, width_ratios=[2, 1, 1])
ax1 = fig.add_subplot(gs[0, :2]); ax2 = fig.add_subplot(gs[0, 2]); ax3 = fig.add_subplot(gs[1, :])
x = np.linspace(0, 10, 100)
ax1.plot(x, np.sin(x), label="sin", lw=2, ls="--"); ax1.fill_between(x, 0, np.sin(x), alpha=0.2, where=np.sin(x) > 0)
ax1.annotate("peak", xy=(np.pi / 2, 1), xytext=(3, 1.2), arrowprops=dict(arrowstyle="->", color="grey"))
ax1.axvspan(4, 6, color="orange", alpha=0.1); ax1.axhline(0, color="k", lw=0.5); ax1.legend(loc="upper right", frameon=False)
ax1.yaxis.set_major_formatter(FuncFormatter(lambda v, pos: f"{v:.1f} M")); ax1.xaxis.set_major_locator(MaxNLocator(integer=True))
cmap = LinearSegmentedColormap.from_list("risk", ["green", "yellow", "red"])
norm = Normalize(0, 25)
for i in range(5):
    for j in range(5):
        ax2.add_patch(Rectangle((i, j), 1, 1, facecolor=cmap(norm((i + 1) * (j + 1))), edgecolor="white"))
ax2.set(xlim=(0, 5), ylim=(0, 5), xlabel="likelihood", ylabel="impact", aspect="equal")
fig.colorbar(ScalarMappable(norm=norm, cmap=cmap), ax=ax2, shrink=0.6, label="risk")
ax3.add_collection(PatchCollection([Circle((1, 1), 0.3), Wedge((2, 1), 0.4, 0, 270), Polygon([[3, 0.5], [3.5, 1.5], [4, 0.5]])], alpha=0.6))
ax3.add_patch(FancyBboxPatch((5, 0.5), 1, 1, boxstyle="round,pad=0.1", fc=to_rgba("tab:blue", 0.3)))
ax3.add_patch(FancyArrowPatch((6.2, 1), (7.5, 1), arrowstyle="-|>", mutation_scale=15))
ax3.add_collection(LineCollection([[(8, 0.5), (9, 1.5)], [(8, 1.5), (9, 0.5)]], colors=["r", "b"]))
ax3.set_xlim(0, 10); ax3.set_ylim(0, 2); ax3.xaxis.set_major_formatter(PercentFormatter(10)); ax3.yaxis.set_major_locator(MultipleLocator(0.5))
ax3.legend(handles=[Line2D([0], [0], color="r", label="one"), Rectangle((0, 0), 1, 1, label="two")])
ax3.text(0.98, 0.9, "note", transform=ax3.transAxes, ha="right", va="top", bbox=dict(boxstyle="round", fc="w"))
fig.suptitle("Portfolio overview")
fig.savefig("overview.svg")
fig

#### chart-kinds
import matplotlib.pyplot as plt
import numpy as np
plt.style.use("ggplot")
plt.rcParams.update({"font.size": 9, "axes.spines.top": False, "figure.autolayout": True})
rng = np.random.default_rng(0)
fig, axes = plt.subplots(3, 3, figsize=(12, 10))
axes = axes.ravel()
axes[0].hist([rng.normal(size=100), rng.normal(1, 2, 100)], bins=15, stacked=True, label=["a", "b"])
axes[1].boxplot([rng.normal(size=50), rng.normal(size=50)], tick_labels=["x", "y"], patch_artist=True)
axes[2].pie([30, 50, 20], labels=["A", "B", "C"], autopct="%1.0f%%", explode=[0, 0.1, 0], startangle=90, wedgeprops={"width": 0.4})
im = axes[3].imshow(rng.random((5, 5)), cmap="RdYlGn", aspect="auto"); fig.colorbar(im, ax=axes[3])
for (i, j), v in np.ndenumerate(rng.random((5, 5))):
    axes[3].text(j, i, f"{v:.1f}", ha="center", va="center", fontsize=6)
axes[4].scatter(rng.random(30), rng.random(30), c=rng.random(30), s=rng.random(30) * 200, alpha=0.5, cmap="plasma")
axes[5].violinplot([rng.normal(size=50) for _ in range(3)], showmedians=True)
axes[6].errorbar([1, 2, 3], [2, 3, 5], yerr=[0.2, 0.4, 0.3], fmt="o-", capsize=4)
axes[7].stackplot([1, 2, 3], [1, 2, 3], [2, 2, 1], labels=["p", "q"]); axes[7].twinx().plot([1, 2, 3], [10, 20, 15], "k-o")
axes[8].barh(["t1", "t2"], [3, 5], left=[1, 2], color=["tab:blue", "C1"]); axes[8].invert_yaxis()
for ax, title in zip(axes, "abcdefghi"):
    ax.set_title(title); ax.tick_params(axis="x", rotation=45); ax.grid(True, alpha=0.3)
plt.setp(axes[0].get_xticklabels(), rotation=30, ha="right")
plt.subplots_adjust(hspace=0.5)
plt.show()

#### radar-waterfall-gantt
import matplotlib.pyplot as plt
import matplotlib.dates as mdates
import numpy as np
import pandas as pd
labels = ["Speed", "Quality", "Cost", "People", "Risk"]
values = [4, 3, 5, 2, 4]
angles = np.linspace(0, 2 * np.pi, len(labels), endpoint=False).tolist()
fig, ax = plt.subplots(subplot_kw={"projection": "polar"})
ax.plot(angles + angles[:1], values + values[:1]); ax.fill(angles + angles[:1], values + values[:1], alpha=0.25)
ax.set_xticks(angles); ax.set_xticklabels(labels); ax.set_theta_offset(np.pi / 2); ax.set_rlabel_position(0)
steps = pd.Series({"Start": 100, "New": 40, "Churn": -25, "Upsell": 15})
cum = steps.cumsum()
fig2, ax2 = plt.subplots()
ax2.bar(steps.index, steps, bottom=cum.shift(1).fillna(0), color=np.where(steps >= 0, "seagreen", "indianred"))
for i, (name, v) in enumerate(steps.items()):
    ax2.annotate(f"{v:+d}", (i, cum[name]), ha="center", xytext=(0, 4), textcoords="offset points")
tasks = pd.DataFrame({"task": ["Plan", "Build"], "start": pd.to_datetime(["2024-01-01", "2024-02-01"]), "end": pd.to_datetime(["2024-02-01", "2024-05-01"])})
fig3, ax3 = plt.subplots()
ax3.barh(tasks["task"], (tasks["end"] - tasks["start"]).dt.days, left=mdates.date2num(tasks["start"]))
ax3.xaxis_date(); ax3.xaxis.set_major_locator(mdates.MonthLocator()); ax3.xaxis.set_major_formatter(mdates.DateFormatter("%b %Y")); fig3.autofmt_xdate()
for number, figure in enumerate([fig, fig2, fig3], start=1):
    figure.savefig(f"chart_{number}.png")

#### seaborn-by-hand
import numpy as np
import pandas as pd
import matplotlib.pyplot as plt
from scipy import stats
df = pd.DataFrame(np.random.default_rng(1).multivariate_normal([0, 0, 0], [[1, .5, .2], [.5, 1, .1], [.2, .1, 1]], 200), columns=["a", "b", "c"])
corr = df.corr()
fig, ax = plt.subplots()
mask = np.triu(np.ones_like(corr, dtype=bool), k=1)
im = ax.imshow(np.ma.masked_where(mask, corr), cmap=plt.get_cmap("coolwarm"), vmin=-1, vmax=1)
ax.set_xticks(range(3), corr.columns); ax.set_yticks(range(3)); ax.set_yticklabels(corr.index)
plt.colorbar(im)
axes = pd.plotting.scatter_matrix(df, diagonal="kde", figsize=(6, 6), alpha=0.3)
kde = stats.gaussian_kde(df["a"])
xs = np.linspace(-3, 3, 100)
plt.figure(); plt.plot(xs, kde(xs)); plt.fill_between(xs, kde(xs), alpha=0.3);
slope, intercept, r, p, se = stats.linregress(df["a"], df["b"])
plt.figure(); plt.scatter(df["a"], df["b"], s=8); plt.plot(xs, intercept + slope * xs, "r", label=f"r²={r**2:.2f}, p={p:.3g}"); plt.legend()

#### loop-charts-save
import matplotlib.pyplot as plt
import io
teams = {"Alpha": [1, 2, 3], "Beta & Co": [3, 1, 2]}
for index, (team, values) in enumerate(teams.items()):
    fig, ax = plt.subplots(figsize=(4, 2))
    ax.plot(values, marker="o", color=f"C{index}")
    ax.set_title(team)
    ax.spines[["top", "right"]].set_visible(False)
    safe = team.lower().replace(" ", "_").replace("&", "and")
    fig.savefig(f"trend_{safe}.png", dpi=100)
    fig.savefig("trend_" + str(index) + ".svg", format="svg")
    plt.close(fig)
buf = io.BytesIO()
plt.figure(); plt.plot([1, 2]); plt.savefig(buf, format="png"); plt.close("all")
import base64
len(base64.b64encode(buf.getvalue()).decode())

#### pdf-pages
import matplotlib.pyplot as plt
from matplotlib.backends.backend_pdf import PdfPages
with PdfPages("report.pdf") as pdf:
    for name in ["a", "b"]:
        fig, ax = plt.subplots()
        ax.set_title(name)
        pdf.savefig(fig, bbox_inches="tight")
        plt.close(fig)
    pdf.infodict()["Title"] = "Report"

#### sankey-3d
import matplotlib.pyplot as plt
from matplotlib.sankey import Sankey
from mpl_toolkits.mplot3d import Axes3D
from mpl_toolkits.mplot3d.art3d import Poly3DCollection
from mpl_toolkits.axes_grid1 import make_axes_locatable
from mpl_toolkits.axes_grid1.inset_locator import inset_axes
import matplotlib as mpl
import matplotlib.patheffects as pe
Sankey(flows=[1, -0.4, -0.6], labels=["in", "a", "b"], orientations=[0, 1, -1]).finish()
fig = plt.figure()
ax = fig.add_subplot(111, projection="3d")
X, Y = np.meshgrid(np.linspace(-1, 1, 10), np.linspace(-1, 1, 10))
ax.plot_surface(X, Y, X**2 + Y**2, cmap=mpl.colormaps["viridis"])
ax.add_collection3d(Poly3DCollection([[(0, 0, 0), (1, 0, 0), (0, 1, 0)]], alpha=0.3))
ax.view_init(elev=20, azim=30)
fig2, ax2 = plt.subplots()
im = ax2.imshow(X)
fig2.colorbar(im, cax=make_axes_locatable(ax2).append_axes("right", size="5%", pad=0.05))
inset = inset_axes(ax2, width="30%", height="30%")
inset.plot([1, 2], path_effects=[pe.withStroke(linewidth=3, foreground="w")])
with plt.rc_context({"lines.linewidth": 3}):
    plt.plot([1, 2])
with plt.style.context("dark_background"):
    plt.figure()
plt.rcParams["figure.figsize"] = (8, 4)
mpl.rcParams["axes.grid"] = True
print(plt.rcParams["font.size"], list(mpl.colormaps)[:2], plt.style.available[:1], mpl.colors.to_hex("C0"))

#### twin-broken-log
import matplotlib.pyplot as plt
fig, (top, bottom) = plt.subplots(2, 1, sharex=True, gridspec_kw={"height_ratios": [1, 3], "hspace": 0.05})
for a in (top, bottom):
    a.bar(["x", "y"], [5, 500])
top.set_ylim(400, 600); bottom.set_ylim(0, 20)
top.spines["bottom"].set_visible(False)
kwargs = dict(marker=[(-1, -0.5), (1, 0.5)], markersize=10, linestyle="none", color="k", clip_on=False)
top.plot([0, 1], [0, 0], transform=top.transAxes, **kwargs)
fig2, ax = plt.subplot_mosaic([["a", "b"], ["c", "c"]], layout="constrained")
ax["a"].loglog([1, 10], [1, 100]); ax["b"].step([1, 2, 3], [1, 3, 2], where="mid"); ax["c"].hexbin(np.random.rand(50), np.random.rand(50), gridsize=5)
ax["c"].set_xticks([0, 0.5, 1], labels=["lo", "mid", "hi"]); ax["a"].secondary_xaxis("top"); ax["b"].axline((1, 1), slope=1)
ax["b"].table(cellText=[["1", "2"]], colLabels=["p", "q"], loc="bottom")
handles, labels = ax["a"].get_legend_handles_labels()
fig2.legend(handles, labels); fig2.text(0.5, 0.01, "source: own", ha="center"); fig2.get_axes()[0].set_facecolor("0.95")
fig2

#### pandas-plots
import matplotlib.pyplot as plt
df = pd.DataFrame(np.random.default_rng(0).random((10, 3)), columns=list("abc"))
df.plot(subplots=True, layout=(1, 3), sharey=True, figsize=(9, 2))
df.plot.area(alpha=0.4); df.plot.scatter(x="a", y="b", c="c", colormap="viridis"); df.plot.hist(bins=5, alpha=0.5); df.plot.box(); df["a"].plot.kde()
ax = df["a"].plot(kind="line", style="r--", secondary_y=False, grid=True, title="t"); df["b"].plot(ax=ax)
df.hist(); df.boxplot(column=["a", "b"]); df["c"].value_counts(bins=3).sort_index().plot.barh()
for kind in ["bar", "line"]:
    getattr(df.plot, kind)(figsize=(3, 2))
pd.plotting.autocorrelation_plot(df["a"]); pd.plotting.parallel_coordinates(df.assign(k="x"), "k"); pd.plotting.lag_plot(df["a"])
plt.close("all")

#### stakeholder-matrix
import matplotlib.pyplot as plt
people = [dict(name="Ann", power=9, interest=3), dict(name="Bo", power=4, interest=8), dict(name="Cy", power=8, interest=9)]
df = pd.DataFrame.from_records(people)
conditions = [(df.power >= 6) & (df.interest >= 6), (df.power >= 6), (df.interest >= 6)]
df["quadrant"] = np.select(conditions, ["manage closely", "keep satisfied", "keep informed"], default="monitor")
fig, ax = plt.subplots()
for name, group in df.groupby("quadrant"):
    ax.scatter(group["interest"], group["power"], label=name, s=80)
for row in df.itertuples():
    ax.annotate(row.name, (row.interest, row.power), xytext=(5, 5), textcoords="offset points")
ax.axhline(6, ls=":"); ax.axvline(6, ls=":"); ax.set(xlim=(0, 10), ylim=(0, 10), xlabel="Interest", ylabel="Power")
ax.legend(loc="lower left", fontsize=7)
for index, row in df.iterrows():
    print(index, row["name"], row.quadrant)
df.set_index("name").to_dict(orient="index")

#### tornado-chart
import matplotlib.pyplot as plt
base = {"price": 10.0, "volume": 1000, "unit_cost": 6.0, "fixed": 2000}
def profit(price, volume, unit_cost, fixed): return (price - unit_cost) * volume - fixed
rows = []
for key in base:
    lo, hi = ({**base, key: base[key] * f} for f in (0.9, 1.1))
    rows.append({"driver": key, "low": profit(**lo), "high": profit(**hi)})
t = pd.DataFrame(rows).assign(span=lambda d: (d.high - d.low).abs()).sort_values("span")
plt.rcParams["font.family"] = ["Arial", "sans-serif"]
fig, ax = plt.subplots()
center = profit(**base)
for y, r in enumerate(t.itertuples(index=False)):
    ax.barh(y, r.high - center, left=center, color="tab:green"); ax.barh(y, r.low - center, left=center, color="tab:red")
ax.set_yticks(range(len(t))); ax.set_yticklabels(t["driver"]); ax.axvline(center, color="k"); fig.savefig("tornado.png")

#### risk-register
import matplotlib.pyplot as plt
risks = [{"id": "R1", "p": 0.3, "impact": 100}, {"id": "R2", "p": 0.7, "impact": 40}]
df = pd.DataFrame(risks).eval("exposure = p * impact").sort_values("exposure", ascending=False)
bins, labels = [0, 20, 50, np.inf], ["low", "medium", "high"]
df["level"] = pd.cut(df["exposure"], bins=bins, labels=labels)
rng = np.random.default_rng(1)
losses = (rng.random((10_000, len(df))) < df["p"].to_numpy()) @ df["impact"].to_numpy()
print(df, f"mean {losses.mean():.1f}, p95 {np.percentile(losses, 95):.0f}")
fig, ax = plt.subplots()
ax.hist(losses, bins="auto", density=True, color="steelblue", edgecolor="white")
ax2 = ax.twinx(); ax2.plot(np.sort(losses), np.linspace(0, 1, len(losses)), "r", drawstyle="steps-post"); ax2.set_ylim(0, 1.05)
ax.axvline(np.percentile(losses, 95), ls="--", label="P95"); ax.legend()
fig.savefig("losses.png", facecolor="white", transparent=False)

#### heat-calendar
import matplotlib.pyplot as plt
values = pd.Series(np.random.default_rng(0).poisson(3, 90), index=pd.date_range("2024-01-01", periods=90))
grid = values.groupby([values.index.isocalendar().week, values.index.dayofweek]).sum().unstack(fill_value=0)
fig, ax = plt.subplots(figsize=(4, 6))
mesh = ax.pcolormesh(grid.columns, grid.index, grid.values, cmap="YlGn", shading="nearest", vmin=0)
fig.colorbar(mesh, ax=ax, label="commits", ticks=[0, 5, 10])
ax.invert_yaxis(); ax.set_xticks(range(7), list("MTWTFSS")); ax.tick_params(length=0)
for spine in ax.spines.values():
    spine.set_visible(False)
ax.set_title("Activity", loc="left", fontdict={"fontsize": 11, "fontweight": "bold"})
from matplotlib.dates import DateFormatter, WeekdayLocator, MO
fig2, ax2 = plt.subplots()
ax2.plot(values.rolling(7).mean()); ax2.xaxis.set_major_locator(WeekdayLocator(byweekday=MO, interval=2)); ax2.xaxis.set_major_formatter(DateFormatter("%d %b"))

#### histogram-fit
import matplotlib.pyplot as plt
from scipy.stats import norm, lognorm
from matplotlib.ticker import EngFormatter, LogLocator, NullFormatter, FixedLocator, AutoMinorLocator, FormatStrFormatter, ScalarFormatter
from matplotlib.colors import LogNorm, BoundaryNorm, TwoSlopeNorm, ListedColormap
data = np.random.default_rng(3).lognormal(3, 0.5, 500)
fig, (left, right) = plt.subplots(1, 2, figsize=(8, 3))
counts, edges, patches = left.hist(data, bins=30, density=True)
for patch, edge in zip(patches, edges):
    patch.set_facecolor(plt.cm.viridis(edge / edges.max()))
shape, loc, scale = lognorm.fit(data, floc=0)
x = np.linspace(*left.get_xlim(), 200)
left.plot(x, lognorm.pdf(x, shape, loc, scale), "k--", lw=1)
left.xaxis.set_major_formatter(EngFormatter(unit="€")); left.yaxis.set_minor_locator(AutoMinorLocator()); left.yaxis.set_major_formatter(FormatStrFormatter("%.3f"))
img = right.imshow(np.random.default_rng(1).random((4, 4)) + 0.1, norm=LogNorm(0.1, 1.1), cmap=ListedColormap(["w", "y", "r"]))
fig.colorbar(img, ax=right, extend="both")
from scipy import stats
stats.probplot(np.log(data), plot=right)
right.set_xscale("symlog"); left.margins(x=0); left.set_ylim(bottom=0); fig.align_labels(); fig.canvas.draw()
buffer = np.asarray(fig.canvas.buffer_rgba()); buffer.shape
