# How steadily does a library ship, and when will the next ten releases be out?
import matplotlib.pyplot as plt

ahead = 10
trial = releases["release"].str.contains("-")
log = releases[~trial].assign(day=pd.to_datetime(releases["released_on"])).sort_values("day", kind="stable")
gaps = log["day"].diff().dt.days.dropna()

# Whole months only, and a month without a release is a month with 0.
month = log["day"].dt.to_period("M")
months = pd.period_range(month.iloc[0] + 1, month.iloc[-1] - 1, freq="M")
counts = month.value_counts().reindex(months, fill_value=0).sort_index()
forecast = forecast_when(counts.to_numpy(), ahead, runs=20_000, seed=7)

# Would the same forecast have held before? Each month from the 13th on, against what then happened.
past, held, tried = counts.to_numpy(), 0, 0
for now in range(12, len(past)):
    done = np.flatnonzero(np.cumsum(past[now:]) >= ahead)
    if len(done):
        tried += 1
        held += int(done[0]) + 1 <= forecast_when(past[:now], ahead, runs=1000, seed=7)["P85"]

fixes_only = (log["features"] == 0) & (log["fixes"] > 0)
quick = wilson(int((fixes_only & (log["day"].diff().dt.days <= 3)).sum()), len(log) - 1)
gap = percentiles(gaps)

fig, ax = plt.subplots(figsize=(6, 3.6), dpi=200, layout="constrained")
total = counts.cumsum().to_numpy()
x = np.arange(1, len(total) + 1)
ax.step(x, total, where="post", color="#0072B2", linewidth=2.2)
ax.annotate("released so far", (x[len(x) // 2], total[len(x) // 2]), (-8, 10), textcoords="offset points",
            ha="right", fontsize=9, color="#0072B2")
goal = total[-1] + ahead
ends = {name: x[-1] + forecast[name] for name in ("P50", "P85", "P95")}
ax.fill([x[-1], ends["P50"], ends["P95"]], [total[-1], goal, goal], color="#D55E00", alpha=0.2, linewidth=0)
for name, shift, side in (("P50", (-6, 4), "right"), ("P85", (0, 14), "center"), ("P95", (8, -4), "left")):
    ax.plot([x[-1], ends[name]], [total[-1], goal], color="#B34700", linewidth=1.4, marker="o", markevery=[1])
    ax.annotate(f"{name}: {forecast[name]} months", (ends[name], goal), shift, textcoords="offset points",
                ha=side, fontsize=9, color="#B34700")
ax.set_ylim(0, goal + 8)
ax.set_xlim(0, ends["P95"] + 13)
shown = pd.period_range(months[0], months[-1] + forecast["P95"] + 12, freq="M")
ticks = [i for i, m in enumerate(shown) if m.month == 1]
ax.set_xticks([i + 1 for i in ticks], [str(shown[i].year) for i in ticks])
ax.set_xlabel("Month (January of each year marked)")
ax.set_ylabel(f"Releases since {months[0]}")
ax.set_title(f"Ten more releases: even odds in {forecast['P50']} months, plan for {forecast['P85']}",
             loc="left", fontweight="bold", fontsize=11)
ax.spines[["top", "right"]].set_visible(False)
ax.grid(axis="y", alpha=0.3)

{
    "finding": f"The next {ahead} releases take {forecast['P50']} months with even odds, {forecast['P85']} with 85% "
               f"and {forecast['P95']} with 95% confidence.",
    "figures": [
        {"name": "Releases a month, mean", "value": float(counts.mean()), "unit": "releases", "n": len(counts)},
        {"name": "Months without a release, kept as 0", "value": int((counts == 0).sum()), "unit": f"of {len(counts)} months"},
        {"name": "Gap between releases P50", "value": gap["P50"], "unit": "days", "n": len(gaps)},
        {"name": "Gap between releases P85", "value": gap["P85"], "unit": "days", "n": len(gaps)},
        {"name": "Fixes only, within 3 days of the release before", "value": quick["share"], "unit": "fraction",
         "interval": [quick["low"], quick["high"]], "n": quick["n"]},
        {"name": f"Next {ahead} releases, P50", "value": forecast["P50"], "unit": "months"},
        {"name": f"Next {ahead} releases, P85", "value": forecast["P85"], "unit": "months"},
        {"name": f"Next {ahead} releases, P95", "value": forecast["P95"], "unit": "months"},
        {"name": "Past months whose P85 forecast held", "value": held, "unit": f"of {tried} months"},
    ],
    "faults": {
        "pre-releases, left out": int(trial.sum()),
        "releases in the first and last month, which are not whole, left out of the monthly counts": int(len(log) - counts.sum()),
    },
    "method": f"Months redrawn from {len(counts)} whole ones, 20,000 runs, seed 7, as if each month were like any other; "
              "the log shows clusters, so doubt the tail. The months of the look back overlap.",
}
