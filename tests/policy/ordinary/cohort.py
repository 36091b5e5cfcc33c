df = pd.DataFrame({"user": [1, 1, 2], "date": pd.to_datetime(["2024-01-01", "2024-02-03", "2024-01-09"]), "amt": [1., 2, 3]})
df["month"] = df["date"].dt.to_period("M")
df["cohort"] = df.groupby("user")["month"].transform("min")
df["age"] = (df["month"] - df["cohort"]).apply(lambda d: d.n)
cohorts = df.pivot_table(index="cohort", columns="age", values="user", aggfunc="nunique").fillna(0)
ret = cohorts.divide(cohorts.iloc[:, 0], axis=0).round(3)
ret
