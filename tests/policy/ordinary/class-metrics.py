class Report:
    METRICS = ["mean", "std"]
    def __init__(self, df): self.df = df; self.results = {}
    def run(self):
        for m in ["mean", "std", "min"]: self.results[m] = self.df["a"].agg(m)
        return self
    def save(self, name="report"):
        self.df.to_csv("report.csv"); self.df.to_json("report.json", orient="records")
        return self
    def chart(self):
        import matplotlib.pyplot as plt
        fig, ax = plt.subplots()
        self.df.plot(ax=ax); fig.savefig("report.png"); plt.close(fig)
Report(pd.DataFrame({"a": [1, 2]})).run().save().chart()
