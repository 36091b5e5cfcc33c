class R:
    def __init__(self, df, how="mean"): self.df, self.how = df, how
    def run(self): return self.df.groupby("t")["a"].agg(lambda s: getattr(s, "mean")())
print(R(pd.DataFrame({"t": [1], "a": [2]})).run())
