import matplotlib.pyplot as plt
df = pd.DataFrame({"a": [1, 2], "b": [3, 4]})
fig, axes = plt.subplots(1, 3)
for ax, kind in zip(axes, ["line", "bar", "area"]):
    df.plot(kind=kind, ax=ax, title=kind.title())
    ax.legend().set_visible(False)
for ax in axes.ravel(): ax.label_outer()
