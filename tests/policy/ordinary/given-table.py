# data: sales
monthly = sales.groupby(pd.Grouper(key="date", freq="MS"))["revenue"].sum()
monthly.rolling(3).mean().dropna()
