"""Availability of one part, of parts in a row, of redundant parts."""

from typing import Any

import numpy as np

from ..calling import metric
from ..errors import StrategicDataError
from ..parsing import amounts, number
from ..results import Figure, Result, finding

__all__ = ["availability", "redundant_availability", "serial_availability"]


@metric(also={"uptime": "up"})
def availability(up: Any, total: Any, *, unit: str = "minutes") -> Result:
    """Share of time (or of requests) in which the service was up: up / total.

    up, total: same unit, 0 <= up <= total, total above 0. Figures: availability, downtime.
    Source: Google SRE book. Raises StrategicDataError: total 0, up above total.
    """
    whole = number(total, "total", above=0)
    held = number(up, "up", at_least=0, at_most=whole)
    figures = (
        Figure("availability", held / whole, "fraction", "up / total"),
        Figure("downtime", whole - held, unit, "total - up"),
    )
    return Result(figures, findings=(finding(f"Available {held / whole:.3%} of the time", "availability"),))


def parts_of(parts: Any) -> np.ndarray[Any, np.dtype[np.float64]]:
    values = amounts(parts, "availabilities").values
    wrong = np.flatnonzero((values < 0) | (values > 1))
    if len(wrong):
        found = values[wrong[0]]
        raise StrategicDataError(
            f"availabilities, row {wrong[0] + 1}",
            f"{found:g}",
            "a fraction from 0 to 1" + (f"; if {found:g}% is meant write {found / 100:g}" if found > 1 else ""),
        )
    return values


@metric(also={"parts": "availabilities", "components": "availabilities"})
def serial_availability(availabilities: Any) -> Result:
    """Availability of a chain in which every part is needed: the product. Source: Google SRE book.

    availabilities: fractions 0..1. Independence of failures is assumed. Raises StrategicDataError: outside 0..1.
    """
    values = parts_of(availabilities)
    figure = Figure("availability", float(np.prod(values)), "fraction", "product of all parts", len(values))
    return Result(
        (figure,),
        findings=(finding(f"The chain of {len(values)} is available {figure.value:.3%}", "availability"),),
        assumptions=("parts fail independently",),
    )


@metric(also={"parts": "availabilities", "components": "availabilities"})
def redundant_availability(availabilities: Any) -> Result:
    """Availability where one of several parts is enough: 1 - product(1 - a). Source: Google SRE book.

    availabilities: fractions 0..1. Independence of failures is assumed; shared causes make it worse.
    """
    values = parts_of(availabilities)
    figure = Figure("availability", float(1 - np.prod(1 - values)), "fraction", "1 - product(1 - a)", len(values))
    said = ("parts fail independently; a shared cause (power, deploy, network) makes it worse",)
    return Result(
        (figure,),
        findings=(finding(f"One of {len(values)} is up {figure.value:.4%} of the time", "availability"),),
        assumptions=said,
    )
