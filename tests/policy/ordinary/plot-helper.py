import matplotlib.pyplot as plt
def bar_chart(df: pd.DataFrame, x: str, y: str, *, title: str = "", ax=None, **kwargs):
    if ax is None: _, ax = plt.subplots()
    ax.bar(df[x], df[y], **kwargs)
    ax.set_title(title)
    return ax
ax = bar_chart(pd.DataFrame({"a": ["x"], "b": [1]}), "a", "b", color="red", title="T")
style = {"linewidth": 2, "marker": "o"}
plt.plot([1, 2], **style)
props = dict(boxstyle="round", alpha=.5); ax.text(0, 0, "x", bbox=props)
