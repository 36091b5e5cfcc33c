# What came back for each dollar of a film's budget, by size of the budget?
import matplotlib.pyplot as plt

unknown = films["worldwide_gross_usd"].isna()
zero = films["worldwide_gross_usd"] == 0
released = pd.to_datetime(films["release_date"], format="%b %d %Y", errors="coerce")
known = films[~unknown & ~zero]

bands = ["under 5", "5 to 20", "20 to 50", "50 to 100", "100 and over"]
band = pd.cut(known["production_budget_usd"] / 1e6, [0, 5, 20, 50, 100, np.inf], right=False, labels=bands)
multiple = known["worldwide_gross_usd"] / known["production_budget_usd"]
below = multiple < 1

rows = []
for name in bands:
    members = band == name
    met = wilson(int(below[members].sum()), int(members.sum()))
    rows.append({"band": name, "films": met["n"], "median": float(multiple[members].median()), **met})
table = pd.DataFrame(rows)

whole = roi(known["worldwide_gross_usd"].sum(), known["production_budget_usd"].sum())["roi"]
share = wilson(int(below.sum()), len(known))
worst = (int(below.sum()) + int((unknown | zero).sum())) / len(films)
rng = np.random.default_rng(7)
sample = multiple.to_numpy()
medians = [np.median(rng.choice(sample, len(sample))) for _ in range(1000)]

big = table.iloc[-1]
rest = wilson(int((below & (band != bands[-1])).sum()), int((band != bands[-1]).sum()))

fig, ax = plt.subplots(figsize=(6, 3.6), dpi=200, layout="constrained")
y = np.arange(len(table))
ax.errorbar(
    table["share"] * 100, y, fmt="o", color="#0072B2", capsize=3, markersize=6,
    xerr=[(table["share"] - table["low"]) * 100, (table["high"] - table["share"]) * 100],
)
for i, row in table.iterrows():
    ax.annotate(f"{row['share']:.0%} of {row['films']}", (row["high"] * 100, i), (6, 0),
                textcoords="offset points", va="center", fontsize=9)
ax.set_yticks(y, table["band"])
ax.set_ylabel("Budget (million US$)")
ax.set_xlim(0, 60)
ax.set_xlabel("Films that grossed less than their budget (%), with 95% intervals")
ax.set_title(f"Gross below budget: {big['share']:.0%} from $100m up, {rest['share']:.0%} below",
             loc="left", fontweight="bold", fontsize=11)
ax.spines[["top", "right"]].set_visible(False)
ax.grid(axis="x", alpha=0.3)

{
    "finding": f"{big['share']:.0%} of films with a budget of $100m and over grossed less than it, "
               f"{rest['share']:.0%} of all others.",
    "figures": [
        {"name": "Gross return on all budgets", "value": whole, "unit": "fraction", "n": len(known)},
        {"name": "Median gross per dollar of budget", "value": float(np.median(sample)), "unit": "US$",
         "interval": [float(v) for v in np.percentile(medians, [2.5, 97.5])], "n": len(known)},
        {"name": "Grossed less than the budget", "value": share["share"], "unit": "fraction",
         "interval": [share["low"], share["high"]], "n": share["n"]},
        {"name": "Grossed less, $100m and over", "value": big["share"], "unit": "fraction",
         "interval": [big["low"], big["high"]], "n": int(big["n"])},
        {"name": "Grossed less, all others", "value": rest["share"], "unit": "fraction",
         "interval": [rest["low"], rest["high"]], "n": rest["n"]},
        {"name": f"Of all {len(films):,}, if each without a known gross lost", "value": worst, "unit": "fraction", "n": len(films)},
    ],
    "faults": {
        "gross missing, left out": int(unknown.sum()),
        "gross of 0, left out as unknown": int(zero.sum()),
        "release date after 2011, where the list ends (no figure rests on dates)": int((released.dt.year > 2011).sum()),
    },
    "method": "Gross over budget in dollars of the time; gross is box office, before the cinemas' share and "
              "marketing, so breaking even takes more than 1. Wilson intervals; the median's by 1,000 redraws, seed 7. "
              "Films whose budget is known are no random sample of all films.",
}
