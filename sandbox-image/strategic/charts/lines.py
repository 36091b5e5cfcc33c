"""Lines over time: one or a few series labelled at their ends, a forecast fan, a control chart."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd

from ..errors import StrategicDataError
from .house import (
    BLUE,
    GREY,
    INK,
    ORANGE,
    PALETTE,
    RED,
    Chart,
    canvas,
    chart,
    column,
    escape,
    labels_of,
    number_axis,
    short,
    thin,
)
from .labels import name_ends, ticks

__all__ = ["control", "fan", "line"]


def axis_of(x: Any) -> tuple[Any, list[str]]:
    """Positions and labels of an x axis: numbers and dates at their place, other labels evenly."""
    if isinstance(x, pd.DatetimeIndex) or (isinstance(x, pd.Series) and pd.api.types.is_datetime64_any_dtype(x.dtype)):
        moments = pd.DatetimeIndex(x)
        return np.asarray((moments - moments[0]) / np.timedelta64(1, "D"), dtype=float), list(
            moments.strftime("%Y-%m-%d")
        )
    names = labels_of(x, "x")
    return np.arange(len(names), dtype=float), names


def marks(axes: Any, at: Any, names: list[str], label: str) -> None:
    """Labels along the bottom: even steps through even rows; of uneven dates those that leave room for each other."""
    if np.array_equal(at, np.arange(len(names))):
        ticks(axes, names, label)
        return
    # Dates that are all the first of a year or month are written as that.
    years, months = (all(len(name) == 10 and name.endswith(end) for name in names) for end in ("-01-01", "-01"))
    width = 4 if years else 7 if months else 10
    step = max(1, -(-len(names) // 7))
    room = 0.1 * float(at[-1] - at[0])
    kept: list[int] = []
    for i in range(0, len(names), step):
        if not kept or at[i] - at[kept[-1]] >= room:
            kept.append(i)
    axes.set_xticks(at[kept], [names[i][:width] for i in kept], rotation=0 if width < 10 else 30)
    if width == 10:
        for word in axes.get_xticklabels():
            word.set_horizontalalignment("right")
    axes.set_xlabel(escape(label))


def line(
    x: Any,
    series: Mapping[str, Any],
    *,
    title: str,
    x_label: str,
    label: str,
    unit: str,
    reference: Mapping[str, float] | None = None,
    zero: bool = False,
) -> Chart:
    """Up to seven series, each named at its end; gaps stay gaps. reference: {name: level}. zero: start at 0."""
    at, names = axis_of(x)
    if not series or len(series) > len(PALETTE):
        raise StrategicDataError("series", f"{len(series)} series", f"1 to {len(PALETTE)}")
    read = {name: column(values, name, len(names)) for name, values in series.items()}
    kept = thin(next(iter(read.values()), np.empty(0)))
    if len(kept) < len(names):
        x_label = f"{x_label}, {len(kept)} of {len(names)} rows drawn"
        at, names, read = at[kept], [names[i] for i in kept], {name: y[kept] for name, y in read.items()}
    figure, axes = canvas(title)
    out, last = [], []
    for (name, y), colour in zip(read.items(), PALETTE, strict=False):
        axes.plot(at, y, color=colour, marker="o" if len(y) <= 30 else None, markersize=4)
        end = int(np.flatnonzero(np.isfinite(y))[-1])
        last.append((float(y[end]), float(at[end]), name, colour))
        out.append({"name": name, "x": names, "y": y})
    if len(series) > 1:
        name_ends(axes, last)
    for name, level in (reference or {}).items():
        axes.axhline(level, color=GREY, linewidth=1.4, linestyle="--")
        axes.annotate(
            f"{escape(name)} {short(level, unit)}",
            (0.0, level),
            xycoords=("axes fraction", "data"),
            xytext=(4, 4),
            textcoords="offset points",
            color=INK,
            fontsize=11,
        )
        out.append({"name": name, "y": [level]})
    if zero:
        axes.set_ylim(bottom=0)
    marks(axes, at, names, x_label)
    number_axis(axes.yaxis, label, unit)
    return chart("line", figure, title, x_label, label, out, {"y": unit})


def fan(
    history: Any,
    point: Any,
    low: Any,
    high: Any,
    *,
    title: str,
    label: str,
    unit: str,
    x: Any = None,
    x_label: str = "period",
    interval: str = "80% interval",
) -> Chart:
    """Past values as a line, the forecast as a dashed one with its interval as a band."""
    past = column(history, "history")
    ahead = column(point, "point")
    below, above = column(low, "low", len(ahead)), column(high, "high", len(ahead))
    n, h = len(past), len(ahead)
    names = [str(i + 1) for i in range(n + h)] if x is None else labels_of(x, "x")
    if len(names) != n + h:
        raise StrategicDataError("x", f"{len(names)} labels", f"{n + h}, of the past and the forecast")
    figure, axes = canvas(title)
    at = np.arange(n + h, dtype=float)
    axes.plot(at[:n], past, color=INK)
    axes.fill_between(at[n - 1 :], np.r_[past[-1], below], np.r_[past[-1], above], color=BLUE, alpha=0.22, linewidth=0)
    axes.plot(at[n - 1 :], np.r_[past[-1], ahead], color=BLUE, linestyle="--")
    axes.annotate(
        f"{short(float(ahead[-1]), unit)}\n{escape(interval)}\n{short(float(below[-1]), unit)} to {short(float(above[-1]), unit)}",
        (at[-1], ahead[-1]),
        xytext=(6, 0),
        textcoords="offset points",
        va="center",
        color=BLUE,
        fontsize=11,
    )
    ticks(axes, names, x_label)
    number_axis(axes.yaxis, label, unit)
    series = [
        {"name": "past", "x": names[:n], "y": past},
        {"name": "forecast", "x": names[n:], "y": ahead, "low": below, "high": above, "interval": interval},
    ]
    return chart("fan", figure, title, x_label, label, series, {"y": unit})


def control(
    values: Any,
    *,
    title: str,
    label: str,
    unit: str,
    lower: float,
    middle: float,
    upper: float,
    x: Any = None,
    x_label: str = "row",
) -> Chart:
    """Values in order with a middle line and two limits; values outside are marked and counted in the data."""
    y = column(values, "values")
    at, names = axis_of(x) if x is not None else (np.arange(len(y), dtype=float), [str(i + 1) for i in range(len(y))])
    if len(names) != len(y):
        raise StrategicDataError("x", f"{len(names)} labels for {len(y)} values", "one for each")
    kept = thin(y)
    if len(kept) < len(y):
        x_label = f"{x_label}, {len(kept)} of {len(y)} drawn"
        at, names, y = at[kept], [names[i] for i in kept], y[kept]
    out = (y < lower) | (y > upper)
    figure, axes = canvas(title)
    axes.plot(at, y, color=BLUE, linewidth=1.2 if len(y) > 60 else 2.0)
    axes.plot(at[out], y[out], linestyle="none", marker="D", markersize=7, color=RED)
    levels = (("lower", lower, ORANGE), ("middle", middle, GREY), ("upper", upper, ORANGE))
    for _, level, colour in levels:
        axes.axhline(level, color=colour, linewidth=1.4, linestyle="--")
    bottom, top = axes.get_ylim()
    place = -np.inf
    for name, level, _ in levels:
        place = max(level, place + 0.06 * (top - bottom))
        axes.annotate(
            f"{name} {short(level, unit)}",
            (1.0, place),
            xycoords=("axes fraction", "data"),
            xytext=(4, 0),
            textcoords="offset points",
            va="center",
            fontsize=11,
            annotation_clip=False,
        )
    axes.set_ylim(bottom, top)
    marks(axes, at, names, x_label)
    number_axis(axes.yaxis, label, unit)
    series = [
        {"name": label, "x": names, "y": y, "outside": [bool(o) for o in out]},
        {"name": "limits", "y": [lower, middle, upper]},
    ]
    return chart("control", figure, title, x_label, label, series, {"y": unit})
