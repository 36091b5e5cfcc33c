"""Values as a reader meets them: beside a name, short; in a sentence, in words. Nothing is computed."""

import math
from collections.abc import Iterable, Mapping
from typing import Any

__all__ = ["bare", "listed", "many", "percent", "said", "say", "short", "text_of", "words_of"]


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


def percent(share: float) -> str:
    """A share as a sentence carries it: 24%, but 0.3% and 99.8% rather than 0% and 100%."""
    near = share not in (0, 1) and (abs(share) < 0.01 or 0.99 < share < 1)
    return f"{share * 100:.{2 if abs(share) < 0.01 else 4}g}%" if near else f"{share:.0%}"


def many(count: int, noun: str) -> str:
    """1 item · 2 items · 1 category · 2 categories."""
    plural = f"{noun[:-1]}ies" if noun.endswith("y") and noun[-2:-1] not in "aeiou" else f"{noun}s"
    return f"{count:,} {noun if count == 1 else plural}"


def listed(names: Iterable[object], most: int = 5) -> str:
    """Names as a sentence carries them: a, b and 12 more."""
    words = [str(name) for name in names]
    shown = ", ".join(words[:most])
    return shown if len(words) <= most else f"{shown} and {len(words) - most:,} more"


def say(value: float) -> str:
    """A number as a sentence carries it: 72.73 billion · 12,345 · 1,234.5 · 123.4 · 12.3 · 0.0123."""
    size = abs(value)
    for limit, word in ((1e12, "trillion"), (1e9, "billion"), (1e7, "million")):
        if size >= limit:
            return f"{value / (1e6 if limit == 1e7 else limit):,.4g} {word}" if size < limit * 1e4 else f"{value:.4g}"
    if size >= 10_000:
        return f"{value:,.0f}"
    if size >= 1_000:
        return f"{value:,.1f}".removesuffix(".0")
    text = f"{value:.{3 if size < 100 else 4}g}"
    return "0" if text in ("-0", "0") else text
