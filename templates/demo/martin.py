# Does the operation keep its on-time objective, and where does the error budget go?
import matplotlib.pyplot as plt

TARGET = 0.80   # chosen for this demo; the 15 minutes are the official definition of on time
departed = pd.to_datetime(flights["departed_at"], errors="coerce")
late = flights["delay_minutes"] >= 15
budget = error_budget(int((~late).sum()), len(flights), TARGET)

# Late flights come in bad days, so whole days are redrawn: flights alone would give too narrow an interval.
by_day = pd.DataFrame({"late": late, "day": departed.dt.date}).groupby("day")["late"].agg(["sum", "count"])
rng = np.random.default_rng(7)
counts = by_day.to_numpy()
shares = []
for _ in range(2000):
    bad, total = counts[rng.integers(0, len(counts), len(counts))].sum(axis=0)
    shares.append(1 - bad / total)
low, high = (float(v) for v in np.percentile(shares, [2.5, 97.5]))

blocks = ["before 9", "9 to 12", "12 to 15", "15 to 18", "18 to 21", "21 and later"]
block = pd.cut(departed.dt.hour, [0, 9, 12, 15, 18, 21, 24], right=False, labels=blocks)
table = pd.DataFrame([wilson(int(late[block == name].sum()), int((block == name).sum())) for name in blocks], index=blocks)
over = table["low"] > 1 - TARGET

fig, ax = plt.subplots(figsize=(6, 3.6), dpi=200, layout="constrained")
x = np.arange(len(table))
ax.bar(x, table["share"] * 100, color=["#B34700" if flag else "#0072B2" for flag in over])
ax.errorbar(x, table["share"] * 100, fmt="none", color="#222222", capsize=3,
            yerr=[(table["share"] - table["low"]) * 100, (table["high"] - table["share"]) * 100])
for i, (share, n) in enumerate(zip(table["share"], table["n"])):
    ax.text(i, 1, f"{share:.0%}\nof {n}", ha="center", va="bottom", fontsize=8, color="white", fontweight="bold")
ax.axhline((1 - TARGET) * 100, color="#222222", linewidth=1.2, linestyle="--")
ax.text(-0.45, (1 - TARGET) * 100 + 0.6, f"budget {1 - TARGET:.0%}", fontsize=9)
ax.set_xticks(x, blocks, fontsize=8)
ax.set_xlabel("Hour of departure")
ax.set_ylabel("Flights 15 min late or more (%)")
ax.set_ylim(0, 48)
since = int(over.argmax())   # the first block clearly over the budget
steady = over.any() and over.iloc[since:].all()
title = f"Departures from {blocks[since].split()[0]}:00 on overspend the budget" if steady else "Late share by hour"
ax.set_title(title, loc="left", fontweight="bold", fontsize=11)
ax.spines[["top", "right"]].set_visible(False)

tail = latency_percentiles(flights["delay_minutes"].clip(lower=0))
verb = "missed" if high < TARGET else "kept" if low >= TARGET else "not clearly kept or missed"
{
    "finding": f"{budget['share']:.1%} of flights were on time against {TARGET:.0%}: the objective was {verb}, "
               f"with {budget['spent']:.0%} of its budget spent.",
    "figures": [
        {"name": "On-time share", "value": budget["share"], "unit": "fraction", "interval": [low, high], "n": budget["n"]},
        {"name": "Budget of late flights", "value": budget["budget"], "unit": "flights"},
        {"name": "Late flights", "value": budget["bad"], "unit": "flights"},
        {"name": "Budget left", "value": budget["left"], "unit": "flights"},
        {"name": "Delay P50", "value": tail["P50"], "unit": "minutes"},
        {"name": "Delay P95", "value": tail["P95"], "unit": "minutes"},
        {"name": "Delay P99", "value": tail["P99"], "unit": "minutes"},
    ],
    "faults": {
        "departure times that could not be read": int(departed.isna().sum()),
        "flights ahead of time, counted as on time with a delay of 0": int((flights["delay_minutes"] < 0).sum()),
    },
    "method": f"On time: less than 15 minutes late. Interval by redrawing {len(by_day)} days 2,000 times, seed 7; "
              "the chart's are Wilson's and take flights as independent, so they are somewhat narrow. "
              "A sample of January to March 2001.",
}
