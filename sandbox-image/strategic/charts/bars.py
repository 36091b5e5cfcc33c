"""Bars, always from zero: sorted, over time, stacked, against a target."""

from collections.abc import Mapping
from typing import Any

import numpy as np

from ..errors import StrategicDataError
from .house import (
    BLUE,
    GREY,
    INK,
    ORANGE,
    PALETTE,
    PURPLE,
    RED,
    SKY,
    Chart,
    canvas,
    chart,
    column,
    counts,
    dark,
    escape,
    labels_of,
    number_axis,
    short,
)
from .labels import height_for, name_ends, side, ticks

__all__ = ["MAX_BARS", "bars", "columns", "stacked", "target"]

#: More bars than this cannot be labelled at half width.
MAX_BARS = 25
#: Stacks that have room for the numbers of their parts.
MAX_NUMBERED = 12


def cut(labels: list[str], values: Any) -> tuple[list[str], Any, str]:
    if len(labels) <= MAX_BARS:
        return labels, values, ""
    return labels[:MAX_BARS], values[:MAX_BARS], f"first {MAX_BARS} of {len(labels)}"


def ends(axes: Any, at: Any, values: Any, unit: str) -> None:
    """Values at the ends of bars, with room for them."""
    for y, value in zip(at, values, strict=True):
        if np.isfinite(value):
            axes.annotate(
                short(float(value), unit),
                (value, y),
                xytext=(4 if value >= 0 else -4, 0),
                textcoords="offset points",
                va="center",
                ha="left" if value >= 0 else "right",
                bbox={"facecolor": "white", "edgecolor": "none", "pad": 0.5, "alpha": 0.8},
            )
    axes.margins(x=0.14)
    known = values[np.isfinite(values)]
    if not known.any():
        axes.set_xlim(0, 1)
    elif known.min() < 0:
        # A small negative bar has its number to the left too, where names would be.
        axes.set_xlim(left=float(known.min()) - 0.14 * float(max(known.max(), 0.0) - known.min()))


def bars(
    labels: Any,
    values: Any,
    *,
    title: str,
    label: str,
    unit: str,
    sort: bool = True,
    highlight: Any = None,
    category: str = "item",
    reference: Mapping[str, float] | None = None,
) -> Chart:
    """Horizontal bars, largest first, values at their ends. highlight: label(s) in full colour, the others grey.

    category: what the labels are, for the data form. reference: {name: level} as labelled lines.
    """
    names = labels_of(labels, "labels")
    x = column(values, "values", len(names))
    order = np.argsort(-np.nan_to_num(x, nan=-np.inf), kind="stable") if sort else np.arange(len(x))
    names, x = [names[i] for i in order], x[order]
    names, x, note = cut(names, x)
    chosen = {highlight} if isinstance(highlight, str) else set(highlight or names)
    figure, axes = canvas(title, height=height_for(len(names), names))
    at = side(axes, names)
    axes.barh(at, np.nan_to_num(x), height=0.7, color=[BLUE if name in chosen else "#BBBBBB" for name in names])
    axes.axvline(0, color=GREY, linewidth=1)
    ends(axes, at, x, unit)
    for name, level in (reference or {}).items():
        axes.axvline(level, color=RED, linewidth=1.5, linestyle="--")
        axes.annotate(
            f"{escape(name)} {short(level, unit)}",
            (level, 1.0),
            xycoords=("data", "axes fraction"),
            ha="center",
            va="bottom",
            fontsize=11,
            color=dark(RED),
        )
    number_axis(axes.xaxis, label + (f", {note}" if note else ""), unit, counts(x))
    series = [{"name": label, "x": names, "y": x}, *({"name": n, "y": [v]} for n, v in (reference or {}).items())]
    return chart("bar", figure, title, category, label, series, {"y": unit})


def columns(
    x: Any,
    values: Any,
    *,
    title: str,
    x_label: str,
    label: str,
    unit: str,
    reference: Mapping[str, float] | None = None,
) -> Chart:
    """Vertical bars over time or steps, from zero. reference: {name: level} as labelled lines."""
    names = labels_of(x, "x")
    y = column(values, "values", len(names))
    figure, axes = canvas(title)
    at = np.arange(len(names))
    axes.bar(at, np.nan_to_num(y), width=0.8, color=BLUE)
    axes.axhline(0, color=GREY, linewidth=1)
    if not np.nan_to_num(y).any():
        axes.set_ylim(0, 1)
    for name, level in (reference or {}).items():
        axes.axhline(level, color=RED, linewidth=1.5, linestyle="--")
        axes.annotate(
            f"{escape(name)} {short(level, unit)}",
            (1.0, level),
            xycoords=("axes fraction", "data"),
            xytext=(4, 0),
            textcoords="offset points",
            va="center",
            color=dark(RED),
        )
    ticks(axes, names, x_label)
    number_axis(axes.yaxis, label, unit, counts(y))
    series = [{"name": label, "x": names, "y": y}, *({"name": n, "y": [v]} for n, v in (reference or {}).items())]
    return chart("column", figure, title, x_label, label, series, {"y": unit})


def stacked(x: Any, series: Mapping[str, Any], *, title: str, x_label: str, label: str, unit: str) -> Chart:
    """Stacked columns of parts, each named at the right, its numbers within where there is room. No negative parts."""
    names = labels_of(x, "x")
    if not series or len(series) > len(PALETTE):
        raise StrategicDataError("series", f"{len(series)} parts", f"1 to {len(PALETTE)}; join the small ones")
    read = {name: np.nan_to_num(column(values, name, len(names))) for name, values in series.items()}
    below = [name for name, y in read.items() if (y < 0).any()]
    if below:
        raise StrategicDataError(below[0], "a negative part", "parts of 0 or more")
    figure, axes = canvas(title)
    base, at = np.zeros(len(names)), np.arange(len(names))
    parts: list[dict[str, Any]] = []
    ends_at: list[tuple[float, float, str, str]] = []
    for (name, y), colour in zip(read.items(), PALETTE, strict=False):
        axes.bar(at, y, bottom=base, width=0.8, color=colour, edgecolor="white", linewidth=0.8)
        ends_at.append((float(base[-1] + y[-1] / 2), float(at[-1]) + 0.4, name, colour))
        parts.append({"name": name, "x": names, "y": y, "from": base})
        base = base + y
    for part, (*_, colour) in zip(parts, ends_at, strict=True):
        for x_at, low, value in zip(at, part.pop("from"), part["y"], strict=True):
            if len(names) <= MAX_NUMBERED and value > 0.07 * float(base.max()):
                ink = INK if colour in (ORANGE, SKY, PURPLE) else "white"
                middle = {"ha": "center", "va": "center", "fontsize": 11, "color": ink}
                axes.annotate(short(float(value), unit), (x_at, low + value / 2), **middle)
    name_ends(axes, ends_at)
    ticks(axes, names, x_label, most=12)
    number_axis(axes.yaxis, label, unit, counts(base))
    return chart("stacked", figure, title, x_label, label, parts, {"y": unit})


def target(
    labels: Any,
    values: Any,
    targets: Any,
    *,
    title: str,
    label: str,
    unit: str,
    higher_is_better: bool = True,
    category: str = "item",
    status: Any = None,
    line: str = "target",
) -> Chart:
    """Bars against each one's own target (a black tick); what misses it is orange and says so.

    status: 'met', 'missed' or 'unclear' (grey) for each where more than the two numbers decides it. line: what the
    black tick is.
    """
    names = labels_of(labels, "labels")
    x, goal = column(values, "values", len(names)), column(targets, "targets", len(names))
    names, x, note = cut(names, x)
    goal = goal[: len(names)]
    figure, axes = canvas(title, height=height_for(len(names), names))
    at = side(axes, names)
    met = (x >= goal) if higher_is_better else (x <= goal)
    told = ["met" if m else "missed" for m in met] if status is None else labels_of(status, "status")
    colours = [{"met": BLUE, "missed": ORANGE}.get(word, GREY) for word in told]
    axes.barh(at, np.nan_to_num(x), height=0.6, color=colours)
    for y, value, wanted, verdict in zip(at, x, goal, told, strict=False):
        axes.plot([wanted, wanted], [y - 0.4, y + 0.4], color=INK, linewidth=3)
        said = {"met": "", "missed": " (misses)"}.get(verdict, f" ({verdict})")
        word = f"{short(float(value), unit)}{said}" if np.isfinite(value) else "no value"
        axes.annotate(
            word,
            (max(float(np.nan_to_num(value)), float(wanted)), y),
            xytext=(6, 0),
            textcoords="offset points",
            va="center",
        )
    far = max(float(np.nanmax(np.nan_to_num(x))), float(np.nanmax(np.nan_to_num(goal))), 0.0)
    near = min(0.0, float(np.nanmin(np.nan_to_num(x))))
    axes.set_xlim(near, far + 0.32 * ((far - near) or 1.0))
    number_axis(axes.xaxis, f"{label}; black line: {line}" + (f"; {note}" if note else ""), unit)
    return chart(
        "bullet",
        figure,
        title,
        category,
        label,
        [{"name": label, "x": names, "y": x}, {"name": line, "x": names, "y": goal}],
        {"y": unit},
    )
