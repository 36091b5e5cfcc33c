import matplotlib.pyplot as plt

fig, ax = plt.subplots()
ax.plot([1, 2, 3], [3, 1, 2])
for ext in ("png", "svg", "pdf"):
    fig.savefig(f"chart.{ext}")
for i, title in enumerate(["one", "two"]):
    ax.set_title(title)
    fig.savefig("frame_" + str(i) + ".png")
    fig.savefig("frame_{:02d}.png".format(i))
