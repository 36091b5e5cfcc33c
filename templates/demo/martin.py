# The flights by hour of departure: on time (less than 15 minutes late, the official definition) and all.
departed = pd.to_datetime(flights["departed_at"], errors="coerce")
good = flights["delay_minutes"] < 15
blocks = ["before 9:00", "9:00 to 12:00", "12:00 to 15:00", "15:00 to 18:00", "18:00 to 21:00", "21:00 and later"]
block = pd.cut(departed.dt.hour, [0, 9, 12, 15, 18, 21, 24], right=False, labels=blocks)
by_block = good.groupby(block, observed=True).agg(["sum", "count"])
delays = flights["delay_minutes"].clip(lower=0)

{
    "inputs": {"slo": 0.80, "bad": int((~good).sum()), "total": len(flights), "latency_unit": "minutes"},
    "data": {
        "services": {
            "columns": ["service", "good", "total"],
            "rows": [[name, int(row["sum"]), int(row["count"])] for name, row in by_block.iterrows()],
        },
        "requests": {"columns": ["latency"], "rows": [[int(delay)] for delay in delays]},
    },
    "faults": {
        "departure times that could not be read": int(departed.isna().sum()),
        "flights ahead of time, counted as on time with a delay of 0": int((flights["delay_minutes"] < 0).sum()),
    },
}
