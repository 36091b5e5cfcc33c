# The releases of each whole month, those without one kept as 0, and what the next ten begin after.
trial = releases["release"].str.contains("-")
log = releases[~trial].assign(day=pd.to_datetime(releases["released_on"]))
month = log["day"].dt.to_period("M")
months = pd.period_range(month.min() + 1, month.max() - 1, freq="M")
counts = month.value_counts().reindex(months, fill_value=0).sort_index()

{
    "inputs": {
        "throughput": [int(count) for count in counts],
        "remaining": 10,
        "period": "month",
        "start": str((months[-1] + 1).start_time.date()),
        "runs": 20_000,
        "seed": 7,
    },
    "faults": {
        "pre-releases, left out": int(trial.sum()),
        "releases in the first and last month, which are not whole, left out of the monthly counts": int(len(log) - counts.sum()),
        "months without a release, kept as 0": int((counts == 0).sum()),
    },
}
