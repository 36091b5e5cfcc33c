# The 3,200 films by size of budget: what was spent and what came back, in US dollars.
unknown = films["worldwide_gross_usd"].isna()
zero = films["worldwide_gross_usd"] == 0
released = pd.to_datetime(films["release_date"], format="%b %d %Y", errors="coerce")
known = films[~unknown & ~zero]

bands = ["under $5m", "$5m to 20m", "$20m to 50m", "$50m to 100m", "$100m and over"]
band = pd.cut(known["production_budget_usd"] / 1e6, [0, 5, 20, 50, 100, np.inf], right=False, labels=bands)
sums = known.groupby(band, observed=True)[["production_budget_usd", "worldwide_gross_usd"]].sum()

{
    "inputs": {
        "options": {name: [f"USD {-row.iloc[0]:.0f}", f"USD {row.iloc[1]:.0f}"] for name, row in sums.iterrows()},
        "rate": 0.08,  # chosen for this demo; all of a gross is taken to come a year after the budget
    },
    "faults": {
        "gross missing, left out": int(unknown.sum()),
        "gross of 0, left out as unknown": int(zero.sum()),
        "release date after 2011, where the list ends (no figure rests on dates)": int((released.dt.year > 2011).sum()),
    },
}
