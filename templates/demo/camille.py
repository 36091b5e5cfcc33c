# How fast is a state's electricity changing hands?
import matplotlib.pyplot as plt

data = electricity.assign(year=pd.to_datetime(electricity["year"]).dt.year)
mix = shares(data, "year", "source", "net_generation") * 100
amounts = data.pivot(index="year", columns="source", values="net_generation")
years = mix.index.to_numpy()
gaps = [int(y) for y in range(years[0], years[-1] + 1) if y not in years]

slopes = {source: trend(years, mix[source]) for source in mix.columns}
rising = max(slopes, key=lambda source: slopes[source]["slope"])
change = slopes[rising]
begin, end = mix[rising].iloc[0], mix[rising].iloc[-1]
growth = cagr(amounts[rising].iloc[0], amounts[rising].iloc[-1], int(years[-1] - years[0]))

colours = {"Fossil Fuels": "#555555", "Renewables": "#009E73", "Nuclear Energy": "#A3477A"}
dashes = {"Fossil Fuels": "--", "Renewables": "-", "Nuclear Energy": ":"}
fig, ax = plt.subplots(figsize=(6, 3.6), dpi=200, layout="constrained")
for source in mix.columns:
    ax.plot(years, mix[source], color=colours.get(source, "#0072B2"), linestyle=dashes.get(source, "-"), linewidth=2.2)
    ax.annotate(f"{source}\n{mix[source].iloc[-1]:.0f}%", (years[-1], mix[source].iloc[-1]), (6, 0),
                textcoords="offset points", va="center", fontsize=9, color=colours.get(source, "#0072B2"))
ax.set_xlim(years[0], years[-1] + 4.5)
ax.set_xticks([int(y) for y in years if (y - years[0]) % 4 == 0])
ax.set_ylim(0, 100)
ax.set_xlabel("Year")
ax.set_ylabel("Share of net generation (%)")
ax.set_title(f"{rising}: from {begin:.0f}% to {end:.0f}% in {years[-1] - years[0]} years",
             loc="left", fontweight="bold", fontsize=11)
ax.spines[["top", "right"]].set_visible(False)
ax.grid(axis="y", alpha=0.3)

figures = [
    {"name": f"{source}, change of share a year", "value": found["slope"], "unit": "percentage points",
     "interval": [found["low"], found["high"]], "n": found["n"]}
    for source, found in slopes.items()
]
{
    "finding": f"{rising} went from {begin:.1f}% to {end:.1f}% of Iowa's generation between {years[0]} and {years[-1]}, "
               f"about {change['slope']:.1f} points a year.",
    "figures": [
        *figures,
        {"name": f"{rising}, growth a year ({years[0]} to {years[-1]})", "value": growth, "unit": "fraction"},
        {"name": "Total generation, last year over first",
         "value": float(amounts.sum(axis=1).iloc[-1] / amounts.sum(axis=1).iloc[0]), "unit": "ratio"},
    ],
    "faults": {"years missing": len(gaps), "amounts missing": int(amounts.isna().sum().sum())},
    "method": "Theil-Sen slopes with 95% intervals (Mann-Kendall p < 0.05 for "
              + (", ".join(s for s in slopes if slopes[s]["clear"]) or "none")
              + "); yearly shares depend on each other, so the intervals are somewhat narrow. Thousand MWh in the source.",
}
