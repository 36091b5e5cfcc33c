import matplotlib.pyplot as plt
df = pd.DataFrame({"a": [1, 2], "b": [3, 4]})
for i, col in enumerate(df.columns, 1):
    fig, ax = plt.subplots(); df[col].plot(ax=ax); fname = f"chart_{i:02d}_{col}.png"; fig.savefig(fname); plt.savefig("chart_" + col + ".png"); plt.savefig("chart_{}.png".format(col)); plt.savefig("chart_%s.png" % col); plt.close()
