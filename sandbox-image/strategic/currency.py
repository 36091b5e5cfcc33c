"""The currency of an answer: read from the amounts, or stated by the caller; one only. No amount is converted."""

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from .errors import StrategicDataError
from .parsing.heard import hear

if TYPE_CHECKING:
    from .results import Result

__all__ = ["in_currency", "one_currency"]


def in_currency(result: "Result", code: Any) -> "Result":
    """A result whose amounts are in the currency that the caller states, or as it came where none is stated.

    code: three letters of ISO 4217, such as EUR. Raises StrategicDataError: anything else, amounts that were read in
    another currency.
    """
    if code is None:
        return result
    if not isinstance(code, str) or not re.fullmatch(r"[A-Za-z]{3}", code.strip()):
        raise StrategicDataError("currency", repr(code)[:40], "the three letters of a currency, such as EUR")
    name = code.strip().upper()
    read = {word for figure in result.figures if re.fullmatch(r"[A-Z]{3}", word := figure.unit.partition(" ")[0])}
    if other := sorted(read - {name}):
        raise StrategicDataError("currency", f"{name}, but amounts in {', '.join(other)}", "all amounts in one currency")
    hear([f"currency: amounts read as {name}"])
    figures = tuple(replace(figure, unit=re.sub(r"^currency\b", name, figure.unit)) for figure in result.figures)
    return replace(result, figures=figures)


def one_currency(notes: Iterable[str]) -> None:
    """Refuses figures that rest on amounts in several currencies, whichever inputs they came from."""
    codes = {match[2]: match[1] for note in notes if (match := re.fullmatch(r"(.*): amounts read as (\w+)", note))}
    if len(codes) > 1:
        found = ", ".join(f"{code} in {field}" for code, field in codes.items())
        raise StrategicDataError("currency", f"mixed: {found}", "all amounts in one currency")
