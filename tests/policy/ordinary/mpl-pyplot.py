import matplotlib
matplotlib.use("Agg")
import matplotlib.pyplot as plt
plt.style.use("ggplot"); plt.rcParams["figure.figsize"] = (8, 4); plt.rcParams.update({"font.size": 10, "axes.grid": True}); matplotlib.rcParams["axes.titlesize"] = 12; plt.rc("font", size=10)
plt.figure(figsize=(6, 4)); plt.hist([1, 2, 2], bins=3, edgecolor="k"); plt.scatter([1], [2], c=[3], cmap="viridis"); plt.colorbar(); plt.pie([1, 2], labels=["a", "b"], autopct="%1.1f%%"); plt.xticks(rotation=45, ha="right"); plt.xlabel("x"); plt.gca().invert_yaxis(); plt.tight_layout(); plt.text(0, 1, "t"); plt.legend(); plt.yscale("log"); plt.show()
colors = plt.cm.viridis(np.linspace(0, 1, 3)); cmap = plt.get_cmap("tab10"); cmap2 = plt.colormaps["viridis"]
import matplotlib.cm as cm
from matplotlib.colors import LinearSegmentedColormap, Normalize
from matplotlib.patches import Rectangle, Patch
from matplotlib.lines import Line2D
from matplotlib.gridspec import GridSpec
fig = plt.figure(); gs = GridSpec(2, 2, figure=fig); ax = fig.add_subplot(gs[0, :]); ax.add_patch(Rectangle((0, 0), 1, 1)); ax.legend(handles=[Patch(color="r"), Line2D([0], [0])]); im = ax.imshow(np.eye(3)); fig.colorbar(im, ax=ax)
with plt.style.context("default"): plt.plot([1])
with plt.rc_context({"lines.linewidth": 2}): plt.plot([1])
