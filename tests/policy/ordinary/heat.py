import matplotlib.pyplot as plt
corr = pd.DataFrame(np.random.rand(5, 3), columns=list("abc")).corr()
fig, ax = plt.subplots(); im = ax.imshow(corr, cmap="coolwarm", vmin=-1, vmax=1); ax.set_xticks(range(len(corr)), corr.columns, rotation=45); ax.set_yticks(range(len(corr))); ax.set_yticklabels(corr.index)
for i in range(3):
    for j in range(3): ax.text(j, i, f"{corr.iloc[i, j]:.2f}", ha="center", va="center", color="w" if abs(corr.iloc[i, j]) > .5 else "k")
fig.colorbar(im); fig.savefig("heat.png", dpi=120); fig
