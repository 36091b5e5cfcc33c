"""Labels around a chart: beside rows, along the bottom, at the ends of lines; cut in the middle where they are long."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from .house import dark, escape, fitted

__all__ = ["height_for", "name_ends", "side", "ticks"]

#: Characters of a label beside a bar; with more bars than this, one line each.
SIDE, TWO_LINES = 26, 10


def height_for(n: int, labels: Sequence[str] = ()) -> float:
    """Inches for so many rows; taller ones where labels take two lines."""
    row = 0.48 if len(labels) <= TWO_LINES and any(len(label) > SIDE for label in labels) else 0.34
    return min(9.5, max(3.2, 1.6 + row * n))


def side(axes: Any, labels: list[str]) -> Any:
    at = np.arange(len(labels))[::-1]
    if len(labels) <= TWO_LINES:
        shown = fitted(labels, SIDE, lines=2)
    else:
        shown = fitted(labels, SIDE + 4)
    axes.set_yticks(at, [escape(label) for label in shown])
    axes.tick_params(axis="y", length=0)
    return at


def ticks(axes: Any, names: list[str], label: str, most: int = 8) -> None:
    """At most so many labels along the bottom, so that none overlap."""
    step = max(1, -(-len(names) // most))
    at = np.arange(0, len(names), step)
    shown = fitted([names[i] for i in at], SIDE)
    slanted = max(map(len, shown)) * len(at) > 66
    axes.set_xticks(
        at, [escape(word) for word in shown], rotation=30 if slanted else 0, ha="right" if slanted else "center"
    )
    axes.set_xlabel(escape(label))


def name_ends(axes: Any, last: list[tuple[float, float, str, str]]) -> None:
    """Names at the ends of lines or stacks, [(y, x, name, colour)], pushed apart where they would overlap."""
    low, high = axes.get_ylim()
    gap = (high - low) * 0.065
    placed: list[float] = []
    for value, *_ in sorted(last):
        placed.append(max(value, placed[-1] + gap) if placed else max(value, low + gap / 2))
    # Pushed over the top, they move down together again.
    for at in range(len(placed) - 1, -1, -1):
        above = placed[at + 1] - gap if at + 1 < len(placed) else high
        placed[at] = min(placed[at], above)
    names = fitted([name for *_, name, _ in sorted(last)], 20)
    for place, name, (_, x, _, colour) in zip(placed, names, sorted(last), strict=True):
        axes.annotate(
            escape(name),
            (x, place),
            xytext=(6, 0),
            textcoords="offset points",
            va="center",
            color=dark(colour),
            fontweight="bold",
            annotation_clip=False,
        )
    axes.set_ylim(low, high)
