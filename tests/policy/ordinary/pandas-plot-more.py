import matplotlib.pyplot as plt
df = pd.DataFrame({"a": [1, 2], "b": [3, 4]})
ax = df.plot(kind="bar", stacked=True, figsize=(8, 4), title="x"); df.plot.scatter(x="a", y="b", ax=ax); df["a"].hist(); df.boxplot(column="a"); df.plot.line(); pd.plotting.scatter_matrix(df); ax.get_figure().savefig("plot.png"); df.a.plot.kde() if False else None
