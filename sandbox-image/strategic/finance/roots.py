"""Every rate at which discounted flows come to zero. Pure numerics; the metrics are in irr.py.

Ready-made solvers give one root (or miss one that exists far from their start), which is no answer where
flows have several. With x = ln(1 + r) the value is f(x) = sum c_i exp(-t_i x), and its real roots can be
isolated without a grid: multiply by exp(tau x), tau between the times of a sign change, and differentiate.
The coefficients become c_i (tau - t_i), with one sign change fewer, and between two roots of that
derivative f is monotone (the proof of Laguerre's rule of signs, used as an algorithm).
"""

from typing import Any

import numpy as np

__all__ = ["MAX_SIGN_CHANGES", "rates", "sign_changes"]

#: Work grows with the cube of the sign changes; real series have a handful.
MAX_SIGN_CHANGES = 60
#: exp(690) is near the largest float: rates beyond it cannot be written down.
REACH = 690.0


def sign_changes(amounts: Any) -> int:
    signs = np.sign(amounts[amounts != 0])
    return int((signs[1:] != signs[:-1]).sum())


def rates(times: Any, amounts: Any) -> list[tuple[float, bool]]:
    """All rates r > -1 with sum a_i (1 + r)^-t_i = 0, ascending, each with whether it only touches zero.

    times: ascending floats. amounts: floats, same length.
    """
    kept = amounts != 0
    unique, place = np.unique(times[kept], return_inverse=True)
    merged = np.bincount(place, weights=amounts[kept], minlength=len(unique))
    scale = float(np.abs(merged).max()) if len(merged) else 0.0
    keep = np.abs(merged) > 1e-15 * scale
    return [(float(np.expm1(x)), touching) for x, touching in roots(unique[keep], merged[keep])]


def roots(t: Any, c: Any) -> list[tuple[float, bool]]:
    changes = np.flatnonzero(np.sign(c[1:]) != np.sign(c[:-1]))
    if len(changes) == 0:
        return []
    if len(changes) == 1:
        x = between(t, c, -REACH, REACH)
        return [] if x is None else [(x, False)]
    first = changes[len(changes) // 2]
    tau = (t[first] + t[first + 1]) / 2
    turns = [x for x, _ in roots(t, c * (tau - t))]
    found: list[tuple[float, bool]] = []
    edges = [-REACH, *turns, REACH]
    touch = [x for x in turns if abs(value(t, c, x)) <= 1e-12]
    for low, high in zip(edges, edges[1:], strict=False):
        if low in touch or high in touch:
            continue
        x = between(t, c, low, high)
        if x is not None:
            found.append((x, False))
    return sorted(found + [(x, True) for x in touch])


def value(t: Any, c: Any, x: float) -> float:
    """f(x) relative to its largest term, so that neither end overflows."""
    exponents = -t * x + np.log(np.abs(c))
    return float(np.sign(c) @ np.exp(exponents - exponents.max()))


def between(t: Any, c: Any, low: float, high: float) -> float | None:
    """The root in (low, high), where f is monotone up to a positive factor; None where no sign changes."""
    at_low, at_high = value(t, c, low), value(t, c, high)
    if at_low == 0 or at_high == 0 or (at_low > 0) == (at_high > 0):
        return None
    for _ in range(200):
        middle = (low + high) / 2
        if middle in (low, high):
            break
        at = value(t, c, middle)
        if at == 0:
            return middle
        low, high = (middle, high) if (at > 0) == (at_low > 0) else (low, middle)
    return (low + high) / 2
