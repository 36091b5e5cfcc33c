import matplotlib.pyplot as plt
import matplotlib.ticker as mtick
from matplotlib.ticker import FuncFormatter, MaxNLocator, PercentFormatter
import matplotlib.dates as mdates
fig, axes = plt.subplots(2, 2, figsize=(10, 8), sharex=True, constrained_layout=True)
for ax, (name, vals) in zip(axes.flat, {"a": [1, 2], "b": [3, 4]}.items()):
    ax.plot(vals, marker="o", label=name); ax.set_title(name); ax.set(xlabel="x", ylabel="y"); ax.legend(loc="best"); ax.grid(True, alpha=0.3); ax.spines[["top", "right"]].set_visible(False); ax.spines["left"].set_color("grey")
    ax.yaxis.set_major_formatter(FuncFormatter(lambda v, p: f"${v:,.0f}")); ax.yaxis.set_major_formatter(mtick.PercentFormatter(1.0)); ax.xaxis.set_major_locator(MaxNLocator(integer=True)); ax.tick_params(axis="x", rotation=45); ax.axhline(1, ls="--", color="red"); ax.annotate("peak", xy=(0, 1), xytext=(1, 2), arrowprops=dict(arrowstyle="->")); ax.fill_between([0, 1], [1, 2], alpha=0.2); ax.set_ylim(0, None)
ax2 = axes[0, 0].twinx(); ax2.bar([0, 1], [3, 4]); bars = ax2.bar([0], [1]); ax2.bar_label(bars, fmt="%.1f"); fig.suptitle("T"); fig.tight_layout(); fig.savefig("fig.png", dpi=150, bbox_inches="tight"); fig.autofmt_xdate(); plt.close(fig)
