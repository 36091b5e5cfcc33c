"""Names beside points where there is room: tried on all sides, left out rather than written over one another."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from .house import escape, fitted

__all__ = ["beside"]

#: Points right and up of the point, and on which side of the text it lies; the first that is free is taken.
SIDES = (
    (8, 4, "left"), (-8, 4, "right"), (0, 9, "center"), (0, -18, "center"), (8, -14, "left"), (-8, -14, "right"),
    (8, 20, "left"), (-8, 20, "right"),
)  # fmt: skip
#: Inches at 11 pt: of a character, of a line, of a point with its margin.
WIDE, HIGH, DOT = 0.086, 0.17, 0.07
LONGEST = 22

Box = tuple[float, float, float, float]


def beside(axes: Any, x: Any, y: Any, words: Sequence[str], size: tuple[float, float], taken: Sequence[Box] = ()) -> int:
    """Write the names; gives how many found no room.

    size: inches of the axes, whose limits are set. taken: boxes (left, bottom, right, top, in inches) to stay clear of.
    """
    (left, right), (low, high) = axes.get_xlim(), axes.get_ylim()
    known = np.isfinite(x) & np.isfinite(y)
    across = (np.where(known, x, left) - left) / (right - left) * size[0]
    up = (np.where(known, y, low) - low) / (high - low) * size[1]
    boxes: list[Box] = [
        *taken,
        *((a - DOT, b - DOT, a + DOT, b + DOT) for a, b in zip(across[known], up[known], strict=True)),
    ]
    without = 0
    names = fitted(list(words), LONGEST)
    for i in np.flatnonzero(known):
        width = WIDE * len(names[i])
        for dx, dy, side in SIDES:
            start = across[i] + dx / 72 - {"left": 0.0, "right": width, "center": width / 2}[side]
            foot = up[i] + dy / 72
            box = (start, foot, start + width, foot + HIGH)
            inside = box[0] >= 0 and box[1] >= 0 and box[2] <= size[0] + 0.1 and box[3] <= size[1] + 0.1
            if inside and not any(overlap(box, other) for other in boxes):
                boxes.append(box)
                axes.annotate(
                    escape(names[i]),
                    (x[i], y[i]),
                    xytext=(dx, dy),
                    textcoords="offset points",
                    ha=side,
                    fontsize=11,
                )
                break
        else:
            without += 1
    return without


def overlap(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
