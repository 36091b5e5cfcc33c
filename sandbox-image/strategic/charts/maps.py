"""Tables and nets as pictures: cohort heat, node-link under 30 nodes, technology radar as rings by quadrant."""

import textwrap
from collections.abc import Sequence
from typing import Any

import numpy as np

from ..errors import StrategicDataError
from .house import ACROSS, BLUE, GREY, INK, Chart, canvas, chart, escape, fitted, labels_of, short

__all__ = ["heat", "network", "radar"]

MAX_NODES = 30
#: More cells cannot be read at half width.
MAX_ROWS, MAX_COLUMNS = 20, 13
RINGS = ("adopt", "trial", "assess", "hold")


def heat(rows: Any, columns: Any, values: Any, *, title: str, row_label: str, column_label: str, unit: str) -> Chart:
    """A table in shades of one colour with the numbers written in; empty cells stay empty. The last 20 rows
    and first 13 columns are drawn.
    """
    names, tops = labels_of(rows, "rows"), labels_of(columns, "columns")
    grid = np.asarray(values, dtype=float)
    if grid.shape != (len(names), len(tops)):
        raise StrategicDataError("values", f"a table of {grid.shape}", f"{len(names)} rows by {len(tops)} columns")
    if np.isnan(grid).all():
        raise StrategicDataError("values", "nothing to draw", "at least one number")
    part = grid[-MAX_ROWS:, :MAX_COLUMNS]
    left, head = names[-MAX_ROWS:], tops[:MAX_COLUMNS]
    figure, axes = canvas(title, height=min(9.5, 2.0 + 0.38 * len(left)))
    top = float(np.nanmax(part)) or 1.0
    low = min(0.0, float(np.nanmin(part)))
    axes.imshow(np.ma.masked_invalid(part), cmap="Blues", vmin=low, vmax=top, aspect="auto")
    # Tenths of a per cent are in the table, and would not be read here.
    written = (lambda value: f"{value * 100:.0f}") if unit == "fraction" else (lambda value: short(value, unit))
    for i, j in zip(*np.nonzero(np.isfinite(part)), strict=True):
        dark = (part[i, j] - low) / (top - low or 1) > 0.55
        axes.text(
            j,
            i,
            written(float(part[i, j])),
            ha="center",
            va="center",
            fontsize=11,
            color="white" if dark else INK,
        )
    crowded = max(map(len, head)) * len(head) > 66
    axes.set_xticks(range(len(head)), [escape(word) for word in fitted(head, 16)], rotation=30 if crowded else 0)
    axes.set_yticks(range(len(left)), [escape(word) for word in fitted(left, 24)])
    axes.tick_params(length=0)
    for edge in axes.spines.values():
        edge.set_visible(False)
    notes = [f"numbers in cells: {'%' if unit == 'fraction' else unit}"] if unit else []
    if part.shape != grid.shape:
        notes.append(f"{part.shape[0]} of {len(names)} rows and {part.shape[1]} of {len(tops)} columns drawn")
    told = f"{column_label} ({'; '.join(notes)})" if notes else column_label
    axes.set_xlabel(escape(textwrap.fill(told, ACROSS)))
    axes.set_ylabel(escape(row_label))
    return chart(
        "heat",
        figure,
        title,
        column_label,
        row_label,
        [{"name": name, "x": tops, "y": row} for name, row in zip(names, grid, strict=True)],
        {"value": unit},
    )


def network(
    edges: Sequence[Any], sizes: dict[str, float], *, title: str, directed: bool = False, measure: str = "betweenness"
) -> Chart:
    """Nodes on a circle in order of size, larger where the measure is; at most 30 nodes (use a table above)."""
    names = sorted(sizes, key=lambda name: (-sizes[name], name))
    if not names or len(names) > MAX_NODES:
        raise StrategicDataError(
            "edges", f"{len(names)} nodes", f"1 to {MAX_NODES}; draw the central ones, or use the table"
        )
    figure, axes = canvas(title, height=6.4)
    angle = np.pi / 2 - 2 * np.pi * np.arange(len(names)) / len(names)
    place = {name: (float(np.cos(a)), float(np.sin(a))) for name, a in zip(names, angle, strict=True)}
    named = dict.fromkeys((str(edge[0]).strip(), str(edge[1]).strip()) for edge in edges)
    if not directed:
        named = dict.fromkeys((min(pair), max(pair)) for pair in named)
    drawn = [[a, b] for a, b in named if a != b and a in place and b in place]
    for a, b in drawn:
        style = {
            "arrowstyle": "->" if directed else "-",
            "color": GREY,
            "linewidth": 1.2,
            "alpha": 0.7,
            "shrinkA": 8,
            "shrinkB": 8,
        }
        axes.annotate("", place[b], place[a], arrowprops=style)
    top = max(sizes.values()) or 1.0
    points = np.array([place[name] for name in names])
    axes.scatter(points[:, 0], points[:, 1], s=[60 + 500 * sizes[name] / top for name in names], color=BLUE, zorder=3)
    for name, word, a in zip(names, fitted(names, 22), angle, strict=True):
        x, y = place[name]
        axes.text(
            1.13 * x,
            1.13 * y,
            escape(word),
            ha="left" if np.cos(a) > 0.1 else "right" if np.cos(a) < -0.1 else "center",
            va="center",
            fontsize=11,
        )
    axes.set_xlim(-2.2, 2.2)
    axes.set_ylim(-1.3, 1.3)
    axes.set_axis_off()
    series = [{"name": measure, "x": names, "y": [sizes[name] for name in names]}, {"name": "edges", "edges": drawn}]
    return chart("network", figure, title, "", measure, series, {"y": "0 to 1"})


def radar(items: Any, rings: Any, quadrants: Any, *, title: str) -> Chart:
    """Technologies by ring (columns) and quadrant (rows), their names written where they stand."""
    names = labels_of(items, "items")
    places, areas = [str(r).strip().lower() for r in rings], [str(q).strip() for q in quadrants]
    rows = list(dict.fromkeys(areas))
    held: dict[tuple[int, int], list[str]] = {}
    for name, ring, area in zip(names, places, areas, strict=True):
        if ring not in RINGS:
            raise StrategicDataError("rings", repr(ring), f"one of {', '.join(RINGS)}")
        held.setdefault((rows.index(area), RINGS.index(ring)), []).append(name)
    tall = [max([len(held.get((i, j), [])) for j in range(4)] + [1]) for i in range(len(rows))]
    figure, axes = canvas(title, height=min(9.0, 1.8 + 0.3 * sum(tall) + 0.3 * len(rows)))
    edges = np.concatenate([[0], np.cumsum([t + 0.8 for t in tall])])
    short_name = dict(zip(names, fitted(names, 16), strict=True))
    for j in range(4):
        axes.axvspan(j, j + 1, color=BLUE, alpha=(0.28, 0.18, 0.1, 0.03)[j], linewidth=0)
    for i in range(len(rows)):
        axes.axhline(edges[i], color="white", linewidth=3)
        for j in range(4):
            for k, name in enumerate(held.get((i, j), [])):
                axes.text(
                    j + 0.04,
                    edges[i] + 0.7 + k,
                    escape(short_name[name]),
                    va="center",
                    fontsize=11,
                )
    axes.set_xlim(0, 4)
    axes.set_ylim(edges[-1], 0)
    axes.set_xticks([0.5, 1.5, 2.5, 3.5], RINGS)
    axes.xaxis.tick_top()
    axes.set_yticks((edges[:-1] + edges[1:]) / 2, [escape(row) for row in fitted(rows, 14, lines=2)])
    axes.tick_params(length=0)
    for edge in axes.spines.values():
        edge.set_visible(False)
    return chart(
        "radar",
        figure,
        title,
        "ring",
        "quadrant",
        [{"name": "items", "label": names, "x": places, "y": areas}],
        {"x": "ring", "y": "quadrant"},
    )
