"""Values as a reader meets them beside a name: short, with what of the unit is worth a word. Nothing is computed."""

import math
from collections.abc import Mapping
from typing import Any

__all__ = ["bare", "said", "short", "text_of", "words_of"]


def short(value: float, unit: str = "") -> str:
    """A number as a label: 12,345 · 1.2M · 34%."""
    if not math.isfinite(value):
        return ""
    if unit == "fraction":
        if abs(value) >= 10:
            return f"{value * 100:,.0f}%"
        return f"{value * 100:.5g}%" if 0.99 <= abs(value) < 1 else f"{value * 100:.3g}%"
    size = abs(value)
    for limit, letter in ((1e12, "tn"), (1e9, "bn"), (1e6, "M")):
        if size >= limit:
            return f"{value / limit:,.4g}{letter}" if size < limit * 1e4 else f"{value / limit:,.0f}{letter}"
    return f"{value:,.0f}" if size >= 1000 else f"{value:.3g}"


def words_of(unit: str) -> str:
    """What of a unit is written behind a number: nothing of shares, money, scores and scales, nothing long."""
    kind, _, rest = unit.partition(" ")
    after = rest if kind in ("fraction", "currency", "value") else unit
    plain = kind in ("probability", "score", "ratio") or after in ("0 to 1", "-1 to 1", "as given", "given")
    return "" if plain or len(after) > 18 else after


def bare(value: float, unit: str) -> str:
    """12.5% · 3,065 · < 0.001 for a p-value."""
    if unit == "probability" and value < 0.001:
        return "< 0.001"
    return short(value, "fraction" if unit.startswith("fraction") else "")


def said(value: float, unit: str) -> str:
    """12.5% per year · 3,065 · 6.5 days · 1 item per week."""
    noun, gap, rest = words_of(unit).partition(" ")
    if value == 1 and noun.endswith("s") and not noun.endswith("ss"):
        noun = f"{noun[:-3]}y" if noun.endswith("ies") else noun[:-1]
    return f"{bare(value, unit)} {noun}{gap}{rest}".strip()


def text_of(figure: Mapping[str, Any]) -> str:
    """A figure's value with its interval: 12.9 days · 64% (43% to 80%) · Cloud · not available."""
    value, unit = figure["value"], str(figure["unit"])
    if value is None:
        return "not available"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, (list, tuple)):
        return ", ".join(bare(one, unit) if isinstance(one, (int, float)) else str(one) for one in value)
    if not isinstance(value, (int, float)):
        return str(value)
    if figure.get("interval") is None:
        return said(value, unit)
    low, high = figure["interval"]
    return f"{said(value, unit)} ({bare(low, unit)} to {bare(high, unit)})"
