"""Bars that explain a number: tornado around a base, waterfall to a total, Pareto to a threshold."""

from typing import Any

import numpy as np

from .bars import MAX_BARS
from .house import BLUE, GREY, INK, ORANGE, RED, Chart, canvas, chart, column, dark, fitted, labels_of, number_axis, short
from .labels import height_for, side, ticks

__all__ = ["pareto", "tornado", "waterfall"]


def tornado(inputs: Any, at_low: Any, at_high: Any, base: float, *, title: str, label: str, unit: str) -> Chart:
    """Value with each input at its low and high end, around the base, widest on top."""
    names = labels_of(inputs, "inputs")
    total = len(names)
    low, high = column(at_low, "at_low", len(names)), column(at_high, "at_high", len(names))
    order = np.argsort(-np.abs(high - low), kind="stable")[:MAX_BARS]
    names, low, high = [names[i] for i in order], low[order], high[order]
    figure, axes = canvas(title, height=height_for(len(names) + 2, names))
    at = side(axes, names)
    axes.barh(at, low - base, left=base, height=0.65, color=ORANGE)
    axes.barh(at, high - base, left=base, height=0.65, color=BLUE)
    axes.axvline(base, color=INK, linewidth=1.2)
    for y, pair in zip(at, zip(low, high, strict=True), strict=True):
        for value, word in zip(pair, ("low", "high"), strict=True):
            left = value < base or (value == base and word == "low")
            axes.annotate(
                f"{word} {short(float(value), unit)}",
                (value, y),
                xytext=(-4 if left else 4, 0),
                textcoords="offset points",
                va="center",
                ha="right" if left else "left",
                fontsize=11,
            )
    axes.margins(x=0.28)
    note = f", widest {MAX_BARS} of {total}" if total > MAX_BARS else ""
    number_axis(axes.xaxis, f"{label}; line: base {short(base, unit)}{note}", unit)
    return chart(
        "tornado",
        figure,
        title,
        "input",
        label,
        [{"name": "low", "x": names, "y": low}, {"name": "high", "x": names, "y": high}, {"name": "base", "y": [base]}],
        {"y": unit},
    )


def waterfall(
    labels: Any, values: Any, *, title: str, label: str, unit: str, x_label: str = "step", total: str = "Total"
) -> Chart:
    """From zero through gains (blue) and losses (orange) to the total (black)."""
    names = [*labels_of(labels, "labels"), total]
    steps = np.nan_to_num(column(values, "values", len(names) - 1))
    after = np.cumsum(steps)
    start = np.concatenate([[0.0], after[:-1]])
    figure, axes = canvas(title)
    at = np.arange(len(names))
    axes.bar(at[:-1], steps, bottom=start, width=0.7, color=[BLUE if s >= 0 else ORANGE for s in steps])
    axes.bar(at[-1], after[-1], width=0.7, color=INK)
    for i, value in enumerate([*steps, after[-1]]):
        top = max(0.0, float(after[-1])) if i == len(steps) else max(start[i], after[i])
        axes.annotate(
            ("+" if value > 0 and i < len(steps) else "") + short(float(value), unit), (i, top), xytext=(0, 3), textcoords="offset points", ha="center", fontsize=11,
            bbox={"facecolor": "white", "edgecolor": "none", "pad": 0.5, "alpha": 0.8},
        )
    axes.axhline(0, color=GREY, linewidth=1)
    axes.margins(y=0.12)
    ticks(axes, names, x_label)
    number_axis(axes.yaxis, label, unit)
    series = [{"name": label, "x": names, "y": [*steps, after[-1]]}]
    return chart("waterfall", figure, title, x_label, label, series, {"y": unit})


def pareto(
    labels: Any,
    shares: Any,
    *,
    title: str,
    label: str = "share of the total",
    x_label: str = "category",
    threshold: float = 0.8,
) -> Chart:
    """Sorted shares as bars and their running sum as a line, both on one axis from 0 to 100 %."""
    names = labels_of(labels, "labels")
    x = np.nan_to_num(column(shares, "shares", len(names)))
    order = np.argsort(-x, kind="stable")
    names, x = [names[i] for i in order], x[order]
    running = np.cumsum(x)
    shown = min(len(names), MAX_BARS)
    figure, axes = canvas(title)
    at = np.arange(shown)
    few = int((running < threshold - 1e-12).sum()) + 1
    axes.bar(at, x[:shown], width=0.8, color=[BLUE if i < few else "#BBBBBB" for i in at])
    axes.plot(at, running[:shown], color=INK, marker="o", markersize=4)
    axes.annotate("running sum", (at[-1], running[shown - 1]), xytext=(-6, -16), textcoords="offset points", ha="right")
    axes.axhline(threshold, color=RED, linewidth=1.2, linestyle="--")
    axes.annotate(
        short(threshold, "fraction"),
        (1.0, threshold),
        xycoords=("axes fraction", "data"),
        xytext=(4, 0),
        textcoords="offset points",
        va="center",
        color=dark(RED),
    )
    axes.set_ylim(0, 1.05)
    ticks(
        axes,
        fitted(names[:shown], 16),
        x_label if shown == len(names) else f"{x_label}, first {shown} of {len(names)}",
    )
    number_axis(axes.yaxis, label, "fraction")
    return chart(
        "pareto",
        figure,
        title,
        x_label,
        label,
        [{"name": label, "x": names, "y": x}, {"name": "running sum", "x": names, "y": running}],
        {"y": "fraction"},
    )
