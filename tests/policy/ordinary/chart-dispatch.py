import matplotlib.pyplot as plt
import numpy as np

CONFIG = [
    {"kind": "line", "title": "Latency", "y": [5, 4, 6, 3], "style": {"color": "red", "lw": 2}},
    {"kind": "bar", "title": "Deploys", "y": [3, 8, 2, 9], "style": {"color": "green", "alpha": 0.6}},
    {"kind": "scatter", "title": "Incidents", "y": [1, 0, 2, 1], "style": {"s": 60, "marker": "x"}},
]

def draw_line(ax, x, y, **style):
    ax.plot(x, y, **style)

def draw_bar(ax, x, y, **style):
    ax.bar(x, y, **style)

def draw_scatter(ax, x, y, **style):
    ax.scatter(x, y, **style)

DRAW = {"line": draw_line, "bar": draw_bar, "scatter": draw_scatter}
fig, axes = plt.subplots(1, len(CONFIG), figsize=(12, 3))
for ax, cfg in zip(axes, CONFIG):
    x = np.arange(len(cfg["y"]))
    DRAW[cfg["kind"]](ax, x, cfg["y"], **cfg["style"])
    ax.set_title(cfg["title"])
fig.savefig("panel.png")
