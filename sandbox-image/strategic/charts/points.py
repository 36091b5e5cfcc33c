"""Points and distributions: scatter, histogram with percentiles, intervals, the two-by-two grid."""

from collections.abc import Mapping
from typing import Any

import numpy as np

from ..errors import StrategicDataError
from .house import (
    BLUE,
    GREY,
    INK,
    MAX_POINTS,
    RED,
    Chart,
    canvas,
    chart,
    column,
    escape,
    labels_of,
    number_axis,
    short,
)
from .house import counts as whole
from .labels import height_for, side
from .placing import beside

__all__ = ["grid", "histogram", "intervals", "scatter"]

#: Names beside more points than this would cover one another.
MAX_NAMES = 25


def scatter(
    x: Any,
    y: Any,
    *,
    title: str,
    x_label: str,
    label: str,
    x_unit: str,
    unit: str,
    names: Any = None,
    fit: tuple[float, float] | None = None,
) -> Chart:
    """Points of two columns; rows lacking either are left out. fit: (slope, intercept) of a line to draw."""
    a = column(x, "x")
    b = column(y, "y", len(a))
    known = np.isfinite(a) & np.isfinite(b)
    if not known.any():
        raise StrategicDataError("x", "no complete pair", "at least one")
    if known.sum() > MAX_POINTS:
        kept = np.sort(np.random.default_rng(1).choice(np.flatnonzero(known), MAX_POINTS, replace=False))
        x_label = f"{x_label}, {MAX_POINTS} of {int(known.sum())} points drawn"
        a, b, known, names = a[kept], b[kept], np.ones(MAX_POINTS, dtype=bool), None
    figure, axes = canvas(title)
    axes.scatter(
        a[known],
        b[known],
        s=36 if known.sum() <= 300 else 10,
        color=BLUE,
        alpha=0.75 if known.sum() <= 300 else 0.35,
        linewidths=0,
    )
    if fit is not None:
        ends = np.array([a[known].min(), a[known].max()])
        axes.plot(ends, fit[1] + fit[0] * ends, color=RED, linewidth=1.6)
    words = None if names is None else labels_of(names, "names")
    if words is not None and len(words) != len(a):
        raise StrategicDataError("names", f"{len(words)} names for {len(a)} points", "one for each")
    if words is not None and len(words) <= MAX_NAMES:
        axes.margins(0.08)
        beside(axes, np.where(known, a, np.nan), np.where(known, b, np.nan), words, (6.9, 3.8))
    number_axis(axes.xaxis, x_label, x_unit)
    number_axis(axes.yaxis, label, unit)
    return chart(
        "scatter",
        figure,
        title,
        x_label,
        label,
        [
            {"name": label, "x": a[known], "y": b[known]}
            | ({} if words is None else {"label": [words[i] for i in np.flatnonzero(known)]})
            | ({} if fit is None else {"fit": {"slope": fit[0], "intercept": fit[1]}})
        ],
        {"x": x_unit, "y": unit},
    )


def histogram(
    values: Any = None,
    *,
    title: str,
    label: str,
    unit: str,
    edges: Any = None,
    counts: Any = None,
    marks: Mapping[str, float] | None = None,
    bins: int = 30,
    what: str = "rows",
) -> Chart:
    """How values are spread: raw values, or edges and counts. marks: {name: value} as labelled lines (P50, P85)."""
    if values is not None:
        x = column(values, "values")
        x = x[np.isfinite(x)]
        # Few values in many bins would be a comb.
        held, bounds = np.histogram(x, bins=min(bins, max(5, round(2 * len(x) ** 0.5))))
    else:
        bounds = column(edges, "edges")
        held = column(counts, "counts", len(bounds) - 1)
    figure, axes = canvas(title)
    axes.bar(bounds[:-1], held, width=np.diff(bounds), align="edge", color=BLUE, edgecolor="white", linewidth=0.6)
    top = float(held.max())
    told: dict[float, list[str]] = {}
    for name, value in (marks or {}).items():
        told.setdefault(float(value), []).append(name)
    middle = float(bounds[0] + bounds[-1]) / 2
    for i, (value, names) in enumerate(told.items()):
        axes.axvline(value, color=RED if i == len(told) - 1 else INK, linewidth=1.6, linestyle="--")
        axes.annotate(
            f"{escape(', '.join(names))} {short(value, unit)}",
            (value, top * (1.16 - 0.09 * (i % 3))),
            xytext=(4 if value <= middle else -4, 0),
            textcoords="offset points",
            ha="left" if value <= middle else "right",
            fontsize=11,
        )
    axes.set_ylim(0, top * 1.25)
    number_axis(axes.xaxis, label, unit)
    number_axis(axes.yaxis, what, "", whole=whole(held))
    series = [
        {"name": what, "x": bounds, "y": held},
        *({"name": name, "x": [value]} for name, value in (marks or {}).items()),
    ]
    return chart("histogram", figure, title, label, what, series, {"x": unit, "y": what})


def intervals(
    labels: Any,
    values: Any,
    low: Any,
    high: Any,
    *,
    title: str,
    label: str,
    unit: str,
    reference: Mapping[str, float] | None = None,
    category: str = "item",
) -> Chart:
    """A dot and its interval for each label, in the order given. reference: {name: level} as labelled lines."""
    names = labels_of(labels, "labels")
    x = column(values, "values", len(names))
    below, above = column(low, "low", len(names)), column(high, "high", len(names))
    figure, axes = canvas(title, height=max(height_for(len(names) + 1, names), min(9.5, 1.8 + 0.5 * len(names))))
    at = side(axes, names)
    axes.hlines(at, below, above, color=BLUE, linewidth=3)
    axes.plot(x, at, linestyle="none", marker="o", markersize=9, color=INK)
    known = np.concatenate([x, below, above, np.array(list((reference or {}).values()), dtype=float)])
    left, right = float(np.nanmin(known)), float(np.nanmax(known))
    for y, value, a, b in zip(at, x, below, above, strict=True):
        if np.isfinite(value):
            span = f" ({short(float(a), unit)} to {short(float(b), unit)})" if np.isfinite(a) and np.isfinite(b) else ""
            part = (value - left) / ((right - left) or 1.0)
            axes.annotate(
                f"{short(float(value), unit)}{span}",
                (value, y),
                xytext=(0, 8),
                textcoords="offset points",
                ha="left" if part < 0.25 else "right" if part > 0.75 else "center",
                va="bottom",
                fontsize=11,
            )
    for name, level in (reference or {}).items():
        axes.axvline(level, color=GREY, linewidth=1.4, linestyle="--")
        axes.annotate(
            f"{escape(name)} {short(level, unit)}",
            (level, 1.0),
            xycoords=("data", "axes fraction"),
            xytext=(3, -12),
            textcoords="offset points",
            fontsize=11,
        )
    axes.margins(x=0.08)
    axes.set_ylim(-0.6, len(names) - 0.3)
    number_axis(axes.xaxis, label, unit)
    series = [
        {"name": label, "x": names, "y": x, "low": below, "high": above},
        *({"name": n, "y": [v]} for n, v in (reference or {}).items()),
    ]
    return chart("interval", figure, title, category, label, series, {"y": unit})


QUADRANTS = (
    (0.02, 0.97, "keep satisfied", "left", "top"),
    (0.98, 0.97, "manage closely", "right", "top"),
    (0.02, 0.03, "monitor", "left", "bottom"),
    (0.98, 0.03, "keep informed", "right", "bottom"),
)


def grid(names: Any, power: Any, interest: Any, *, title: str, scale: Any, cut: float) -> Chart:
    """Mendelow's two by two: interest to the right, power upwards, quadrants named, names beside the points."""
    words = labels_of(names, "names")
    y, x = column(power, "power", len(words)), column(interest, "interest", len(words))
    low, high = (float(v) for v in column(scale, "scale", 2))
    figure, axes = canvas(title, height=6.4)
    axes.set_xlim(low - 0.04 * (high - low), high + 0.04 * (high - low))
    axes.set_ylim(low - 0.04 * (high - low), high + 0.04 * (high - low))
    axes.axvline(cut, color=GREY, linewidth=1.2)
    axes.axhline(cut, color=GREY, linewidth=1.2)
    for at_x, at_y, word, ha, va in QUADRANTS:
        axes.text(at_x, at_y, word, transform=axes.transAxes, ha=ha, va=va, color=GREY, fontweight="bold")
    axes.scatter(x, y, s=70, color=BLUE, zorder=3)
    room, corners = (7.0, 5.0), []
    for at_x, at_y, word, ha, va in QUADRANTS:
        width, left = 0.105 * len(word), room[0] * at_x - (0.105 * len(word) if ha == "right" else 0)
        foot = room[1] * at_y - (0.2 if va == "top" else 0)
        corners.append((left, foot, left + width, foot + 0.2))
    without = beside(axes, x, y, words, room, corners) if len(words) <= MAX_NAMES else len(words)
    note = f", {without} of {len(words)} names left out for want of room" if without else ""
    number_axis(axes.xaxis, f"interest{note}", "score")
    number_axis(axes.yaxis, "power", "score")
    series = [{"name": "stakeholders", "label": words, "x": x, "y": y}, {"name": "cut", "y": [cut]}]
    return chart("grid", figure, title, "interest", "power", series, {"x": "score", "y": "score"})
