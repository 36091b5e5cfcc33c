deploys = pd.DataFrame({"at": pd.to_datetime(["2024-01-01", "2024-01-03", "2024-01-08"]), "failed": [False, True, False]})
weeks = (deploys["at"].max() - deploys["at"].min()) / pd.Timedelta(weeks=1)
frequency = len(deploys) / weeks
failure = deploys["failed"].mean()
assert 0 <= failure <= 1, "a share"
{"per_week": round(frequency, 2), "change_failure_rate": f"{failure:.0%}"}
