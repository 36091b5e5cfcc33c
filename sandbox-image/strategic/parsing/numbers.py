"""Columns of numbers: what is read, what is left out, what is refused, and what is said about it."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from numbers import Real
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from ..errors import StrategicDataError, called
from .heard import hear
from .text import MISSING, Written, read

__all__ = ["Floats", "Numbers", "amounts", "number", "numbers", "rate", "sample"]

#: Above it whole numbers have gaps in floating point.
MAX_WHOLE = 2.0**53

#: Squares and products of larger numbers overflow.
LARGEST = 1e150

type Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Numbers:
    """values: float64, NaN where missing. notes: how text was read. unit: currency code, '%', or None."""

    values: Floats
    notes: tuple[str, ...] = ()
    unit: str | None = None

    def __post_init__(self) -> None:
        hear(self.notes)

    @property
    def missing(self) -> int:
        return int(np.isnan(self.values).sum())


def numbers(values: Any, field: str) -> Numbers:
    """Read a column of numbers; missing values stay missing, never 0.

    values: list, array or Series. Text is read where it has one reading ("€1,200.50", "1.200,50 €",
    "12 %" as 0.12, "(300)" as -300) and the notes say so.
    Raises StrategicDataError naming the row (from 1) for other text, an ambiguous separator that no other
    row settles, mixed currencies, per cent mixed with plain numbers, infinite values, true/false.
    """
    field = called(field, values)
    if values is None:
        raise StrategicDataError(field, "missing", "a list of numbers")
    if isinstance(values, (str, bytes, dict)) or not hasattr(values, "__len__"):
        raise StrategicDataError(field, f"{type(values).__name__} {str(values)[:40]!r}", "a list of numbers")
    column = values if isinstance(values, (pd.Series, np.ndarray)) else pd.Series(list(values), dtype=object)
    if getattr(column, "ndim", 1) != 1:
        raise StrategicDataError(field, f"{column.ndim} dimensions", "one column of numbers")
    dtype: Any = column.dtype
    if pd.api.types.is_bool_dtype(dtype):
        raise StrategicDataError(field, "true/false values", "numbers")
    if pd.api.types.is_numeric_dtype(dtype):
        plain = pd.Series(column).to_numpy(dtype=np.float64, na_value=np.nan)
        refuse_infinite(plain, field)
        return Numbers(plain)
    if pd.api.types.is_datetime64_any_dtype(dtype) or pd.api.types.is_timedelta64_dtype(dtype):
        raise StrategicDataError(field, "dates or durations", "numbers")
    return written(pd.Series(column, dtype=object), field)


def written(column: "pd.Series[Any]", field: str) -> Numbers:
    for row, value in enumerate(column):
        if hasattr(value, "__len__") and not isinstance(value, str):
            raise StrategicDataError(f"{field}, row {row + 1}", f"{type(value).__name__} {str(value)[:40]}", "a number")
    codes, uniques = pd.factorize(column.map(lambda v: v if isinstance(v, str) else (type(v).__name__, v)))
    rows = np.zeros(len(uniques), dtype=int)
    rows[codes[::-1]] = np.arange(len(column))[::-1]
    read_values: list[float | Written] = []
    for unique, row in zip(uniques, rows, strict=True):
        read_values.append(one(unique if isinstance(unique, str) else unique[1], f"{field}, row {row + 1}"))
    texts = [(w, int(r)) for w, r in zip(read_values, rows, strict=True) if isinstance(w, Written)]
    any_plain = any(not isinstance(w, Written) and not np.isnan(w) for w in read_values)
    unit, notes = common_unit(texts, any_plain, field)
    decimal = convention(texts, field, list(uniques), read_values)
    table = np.array([v if isinstance(v, float) else pick(v, decimal) for v in read_values], dtype=np.float64)
    out = table[codes] if len(table) else np.empty(0)
    if unit == "%":
        out = out / 100
    if any(t.comma is None for t, _ in texts) and any(t.dot is None for t, _ in texts):
        notes = (*notes, f"{field}: both '.' and ',' used as the decimal sign, each row clear by itself")
    elif any("," in u for u in uniques if isinstance(u, str)):
        notes = (*notes, f"{field}: '{decimal}' read as the decimal sign")
    return Numbers(out, notes, unit)


def one(value: Any, where: str) -> Any:
    """A value as a float (NaN where missing), or as Written where it is text. Raises for anything else."""
    if value is None or value is pd.NA or value is pd.NaT:
        return float("nan")
    if isinstance(value, (bool, np.bool_)):
        raise StrategicDataError(where, f"{value}", "a number")
    if isinstance(value, (Real, Decimal)):
        plain = float(value)
        if abs(plain) > LARGEST:
            raise StrategicDataError(where, f"{plain:g}", "a finite number below 1e150")
        return plain
    if not isinstance(value, str):
        raise StrategicDataError(where, f"{type(value).__name__} {str(value)[:40]!r}", "a number")
    if value.strip().lower() in MISSING:
        return float("nan")
    text = read(value)
    if text is None or abs(text.dot or text.comma or 0) > LARGEST:
        raise StrategicDataError(
            where, f"text {value[:40]!r}", "a number such as 1200.50, '€1,200.50', '12 %' or '(300)'"
        )
    return text


def common_unit(
    texts: Sequence[tuple[Written, int]], any_plain: bool, field: str
) -> tuple[str | None, tuple[str, ...]]:
    currencies: dict[str, int] = {}
    for text, row in texts:
        if text.currency:
            currencies.setdefault(text.currency, row)
    if len(currencies) > 1:
        found = ", ".join(f"{code} in row {row + 1}" for code, row in currencies.items())
        raise StrategicDataError(field, f"mixed currencies: {found}", "amounts in one currency")
    percent = [row for text, row in texts if text.percent]
    if percent and (any_plain or len(percent) < len(texts)):
        raise StrategicDataError(
            field, f"per cent in row {percent[0] + 1} beside numbers without '%'", "all in per cent or none"
        )
    if percent:
        return "%", (f"{field}: per cent read as fractions (12 % is 0.12)",)
    if currencies:
        code = next(iter(currencies))
        return code, (f"{field}: amounts read as {code}",)
    return None, (f"{field}: text read as numbers",) if texts else ()


def convention(
    texts: Sequence[tuple[Written, int]], field: str, uniques: list[Any], values: list[float | Written]
) -> str:
    """Which sign is the decimal one: settled by rows with one reading, or by a currency beside three digits."""
    dot = any(t.comma is None for t, _ in texts)
    comma = any(t.dot is None for t, _ in texts)
    doubtful = [(t, row) for t, row in texts if t.ambiguous]
    if not doubtful or dot != comma:
        return "," if comma and not dot else "."
    signs = {"." if (t.dot or 0) == max(abs(t.dot or 0), abs(t.comma or 0)) * (1 if (t.dot or 0) >= 0 else -1) else ","
             for t, _ in doubtful}  # fmt: skip
    if not dot and all(t.currency for t, _ in doubtful) and len(signs) == 1:
        return signs.pop()  # three digits after the sign of a currency amount are thousands
    text, row = doubtful[0]
    raise StrategicDataError(
        f"{field}, row {row + 1}",
        f"{text.dot:g} or {text.comma:g}, depending on the decimal sign",
        "numbers, or text in which at least one row settles the decimal sign (such as 1,200.50)",
    )


def pick(text: Written, decimal: str) -> float:
    first, second = (text.dot, text.comma) if decimal == "." else (text.comma, text.dot)
    return first if first is not None else float(second or 0.0)


def refuse_infinite(values: Floats, field: str) -> None:
    bad = np.flatnonzero(np.abs(values) > LARGEST)
    if len(bad):
        raise StrategicDataError(f"{field}, row {bad[0] + 1}", f"{values[bad[0]]:g}", "a finite number below 1e150")


def amounts(values: Any, field: str, *, least: int = 1) -> Numbers:
    """As `numbers`, but every row must carry a value, and there must be at least `least`."""
    read_values = numbers(values, field)
    if len(read_values.values) < least:
        raise StrategicDataError(field, f"{len(read_values.values)} values", f"at least {least}")
    gaps = np.flatnonzero(np.isnan(read_values.values))
    if len(gaps):
        raise StrategicDataError(
            f"{field}, row {gaps[0] + 1}", "no value", "a number in every row (0 only where it is 0)"
        )
    return read_values


def sample(values: Any, field: str, *, least: int = 1) -> Numbers:
    """As `numbers`, with missing rows left out and counted in the notes; at least `least` must remain."""
    read_values = numbers(values, field)
    kept = read_values.values[~np.isnan(read_values.values)]
    if len(kept) < least:
        found = f"{len(kept)} values" + (f" ({read_values.missing} missing)" if read_values.missing else "")
        raise StrategicDataError(field, found, f"at least {least}")
    note = (f"{field}: {read_values.missing} of {len(read_values.values)} rows without a value left out",)
    return Numbers(kept, read_values.notes + (note if read_values.missing else ()), read_values.unit)


def number(
    value: Any,
    field: str,
    *,
    above: float | None = None,
    below: float | None = None,
    at_least: float | None = None,
    at_most: float | None = None,
    whole: bool = False,
) -> float:
    """One finite number within bounds; text as in `numbers`. Raises StrategicDataError with the bounds."""
    if hasattr(value, "__len__") and not isinstance(value, str):
        raise StrategicDataError(field, f"{type(value).__name__} of {len(value)}", "one number")
    try:
        plain = isinstance(value, (int, float)) and not isinstance(value, bool)
        read_value = one(value, field) if plain else float(numbers([value], field).values[0])
    except StrategicDataError as error:
        raise StrategicDataError(field, error.found, error.needed.replace("in every row ", "")) from None
    bounds = [
        (above is not None and not read_value > above, f"above {above:g}" if above is not None else ""),
        (at_least is not None and not read_value >= at_least, f"{at_least:g} or more" if at_least is not None else ""),
        (below is not None and not read_value < below, f"below {below:g}" if below is not None else ""),
        (at_most is not None and not read_value <= at_most, f"{at_most:g} or less" if at_most is not None else ""),
    ]
    wanted = " and ".join(text for _, text in bounds if text)
    kind = "a whole number" if whole else "a number"
    needed = f"{kind} {wanted}" if wanted else kind
    if np.isnan(read_value):
        raise StrategicDataError(field, "no value", needed)
    if any(wrong for wrong, _ in bounds) or (whole and (abs(read_value) > MAX_WHOLE or read_value != int(read_value))):
        raise StrategicDataError(field, f"{read_value:g}", needed)
    return read_value


def rate(value: Any, field: str = "rate") -> float:
    """A rate per period as a fraction (0.08 or "8 %"), above -1. Zero and small negative rates are legal."""
    return number(value, field, above=-1)
