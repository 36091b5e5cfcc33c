def add_margin(df, rate):
    return df.assign(margin=df["revenue"] * rate)
(pd.DataFrame({"revenue": [100, 200]}).pipe(add_margin, rate=0.2).pipe(lambda d: d[d["margin"] > 20]).round(1))
