"""Columns of dates: one calendar out of several spellings; what can be read two ways is refused by row."""

import re
from dataclasses import dataclass
from datetime import date as Day
from datetime import datetime
from typing import Any

import numpy as np
import pandas as pd

from ..errors import StrategicDataError, called
from .heard import hear
from .months import MONTH_READ, named
from .text import MISSING

__all__ = ["Dates", "date", "dates", "one_clock"]

#: The spellings of a missing value that whole columns are searched for.
GAPS = [*MISSING, *(word.upper() for word in MISSING), "NaN", "NaT", "None", "Null"]
NEEDED = "dates such as 2024-03-31 or 2024-03-31T14:05:00Z"
ISO = re.compile(r"^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?(?P<zone>\s?(?:Z|[+-]\d{2}:?\d{2}))?$")
YEAR_FIRST = re.compile(r"^(\d{4})[/.](\d{1,2})[/.](\d{1,2})(.*)$|^(\d{4})-(\d{1,2})-(\d{1,2})(.*)$")
DAY_MONTH = re.compile(r"^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(\s+\d.*)?$")
QUARTER = re.compile(r"^(?:(\d{4})[- ]?Q([1-4])|Q([1-4])[- ]?(\d{4}))$", re.IGNORECASE)
MONTH = re.compile(r"^(\d{4})[-/](\d{1,2})$")
NAMED = re.compile(
    r"^[\w,.\s:+-]*(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[\w,.\s:+-]*\d{4}[\w\s:+-]*$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Dates:
    """values: without time zone (UTC where zones came), NaT where missing. notes: how text was read.

    zoned: whether times had a zone; None where there are only days, which have none to lack.
    """

    values: pd.DatetimeIndex
    notes: tuple[str, ...] = ()
    zoned: bool | None = None

    def __post_init__(self) -> None:
        hear(self.notes)

    @property
    def missing(self) -> int:
        return int(np.asarray(self.values.isna()).sum())


def dates(values: Any, field: str, *, missing: bool = False) -> Dates:
    """Read a column of dates or times in any order.

    ISO 8601, 2024/03/31, 31.03.2024, 31 Mar 2024 (months in German, French and Spanish too), 2024-03, 2024-Q1, years; 03/04/2024 only where another
    row settles whether day or month comes first. Times with a zone become UTC, and the notes say so.
    missing: whether rows without a date are allowed (NaT).
    Raises StrategicDataError naming the row for anything else, for days that no calendar has, for times
    with and without zone in one column.
    """
    field = called(field, values)
    if values is None:
        raise StrategicDataError(field, "missing", f"a list of {NEEDED}")
    if isinstance(values, (str, bytes, dict)) or not hasattr(values, "__len__"):
        raise StrategicDataError(field, f"{type(values).__name__} {str(values)[:40]!r}", f"a list of {NEEDED}")
    column = pd.Series(values if isinstance(values, (pd.Series, np.ndarray, pd.Index)) else list(values))
    if pd.api.types.is_datetime64_any_dtype(column.dtype):
        read = moment_index(pd.DatetimeIndex(column), field)
    elif len(column) == 0:
        read = Dates(pd.DatetimeIndex([]))
    else:
        read = written(column.astype(object), field)
    gaps = np.flatnonzero(read.values.isna())
    if len(gaps) and not missing:
        raise StrategicDataError(f"{field}, row {gaps[0] + 1}", "no date", "a date in every row")
    return read


def moment_index(index: pd.DatetimeIndex, field: str) -> Dates:
    if index.tz is None:
        known = index.dropna()
        return Dates(index.as_unit("us"), (), None if (known == known.normalize()).all() else False)
    zone = str(index.tz)
    note = () if zone == "UTC" else (f"{field}: times in {zone} converted to UTC",)
    return Dates(index.tz_convert("UTC").tz_localize(None).as_unit("us"), note, True)


def written(column: "pd.Series[Any]", field: str) -> Dates:
    fast = iso(column)
    if fast is not None:
        read = moment_index(fast, field)
        note = (f"{field}: times converted to UTC",) if fast.tz is not None else ()
        return Dates(read.values, note, read.zoned)
    for row, value in enumerate(column):
        if hasattr(value, "__len__") and not isinstance(value, str):
            raise StrategicDataError(f"{field}, row {row + 1}", f"{type(value).__name__} {str(value)[:40]}", NEEDED)
    codes, uniques = pd.factorize(column)
    rows = np.zeros(len(uniques), dtype=int)
    rows[codes[codes >= 0][::-1]] = np.flatnonzero(codes >= 0)[::-1]
    stamps, notes, zoned = slow(list(uniques), rows, field)
    if len(uniques) == 0:
        return Dates(pd.DatetimeIndex([pd.NaT] * len(codes)).as_unit("us"))
    values = pd.DatetimeIndex(stamps).take(np.where(codes >= 0, codes, 0)).where(codes >= 0)
    return Dates(pd.DatetimeIndex(values).as_unit("us"), notes, zoned)


def iso(column: "pd.Series[Any]") -> pd.DatetimeIndex | None:
    """ISO 8601 text in one spelling, all with or all without a zone, read at once; else None."""
    first = next((value for value in column if isinstance(value, str) and value.strip().lower() not in MISSING), None)
    if first is None or not ISO.match(first):
        return None
    text = column.where(~column.isin(GAPS), None)
    lengths = text.dropna().map(lambda value: len(value) if isinstance(value, str) else 0)
    if lengths.empty or lengths.min() < 10:
        return None
    try:
        return pd.DatetimeIndex(pd.to_datetime(text, format="ISO8601"))
    except ValueError:
        return None


def slow(uniques: list[Any], rows: Any, field: str) -> tuple[list[Any], tuple[str, ...], bool | None]:
    numeric = [
        (m, int(r))
        for u, r in zip(uniques, rows, strict=True)
        if isinstance(u, str) and (m := DAY_MONTH.match(u.strip()))
    ]
    day_first = order(numeric, field)
    kinds: set[str] = set()
    zones: dict[bool, int] = {}
    zoned = False
    out: list[Any] = []
    for unique, row in zip(uniques, rows, strict=True):
        where = f"{field}, row {row + 1}"
        stamp, kind = moment(unique, where, day_first)
        if stamp is not pd.NaT:
            kinds.add(kind)
            if kind != "day":
                zones.setdefault(stamp.tzinfo is not None, int(row))
            if stamp.tzinfo is not None:
                zoned = True
                stamp = stamp.tz_convert("UTC").tz_localize(None)
        out.append(stamp)
    if len(zones) > 1:
        raise StrategicDataError(
            field,
            f"row {zones[True] + 1} has a time zone, row {zones[False] + 1} has none",
            "all with a zone or all without",
        )
    notes = [f"{field}: times converted to UTC"] if zoned else []
    if numeric:
        notes.append(f"{field}: read as {'day' if day_first else 'month'} first")
    if "year" in kinds:
        notes.append(f"{field}: years read as 1 January")
    if len({"named" if kind.startswith(MONTH_READ) else kind for kind in kinds - {"day", "time"}}) > 1:
        notes.append(f"{field}: dates in several formats")
    if foreign := sorted(kind.removeprefix(MONTH_READ) for kind in kinds if kind.startswith(MONTH_READ)):
        more = f" and {len(foreign) - 6} more" if len(foreign) > 6 else ""
        notes.append(f"{field}: months read: {', '.join(foreign[:6])}{more}")
    return out, tuple(notes), next(iter(zones), None)


def one_clock(first: Dates, second: Dates, names: tuple[str, str]) -> None:
    """Refuses two columns of times of which only one says its zone: their difference would be off by hours."""
    if {first.zoned, second.zoned} == {True, False}:
        with_zone, without = names if first.zoned else names[::-1]
        raise StrategicDataError(
            without, f"times without a zone beside {with_zone} with one", "both with a zone or both without"
        )


def order(numeric: list[tuple[re.Match[str], int]], field: str) -> bool:
    """Whether the day comes first in 03/04/2024, from the rows that settle it. Dots always mean day first."""
    day = [row for m, row in numeric if int(m[1]) > 12 or m[2] == "."]
    month = [row for m, row in numeric if int(m[3]) > 12]
    if day and month:
        raise StrategicDataError(
            field, f"day first in row {day[0] + 1}, month first in row {month[0] + 1}", "one order, best 2024-03-31"
        )
    if numeric and not day and not month:
        if all(m[1] == m[3] for m, _ in numeric):
            return True
        match, row = next((m, r) for m, r in numeric if m[1] != m[3])
        raise StrategicDataError(f"{field}, row {row + 1}", f"{match[0]!r}, day or month first?", NEEDED)
    return not month


def moment(value: Any, where: str, day_first: bool) -> tuple[Any, str]:
    if value is None or value is pd.NaT or (isinstance(value, str) and value.strip().lower() in MISSING):
        return pd.NaT, "none"
    if isinstance(value, (datetime, Day, np.datetime64)):
        return pd.Timestamp(value), "time" if isinstance(value, datetime) else "day"
    if (
        isinstance(value, (int, float))
        and not isinstance(value, bool)
        and 1900 <= value <= 2200
        and value == int(value)
    ):
        return pd.Timestamp(int(value), 1, 1), "year"
    if not isinstance(value, str):
        raise StrategicDataError(where, f"{type(value).__name__} {value!r}", NEEDED)
    text = value.strip()
    try:
        if ISO.match(text):
            return pd.Timestamp(text), "time" if ":" in text else "day"
        if m := DAY_MONTH.match(text):
            day, month = (m[1], m[3]) if day_first else (m[3], m[1])
            return pd.Timestamp(f"{m[4]}-{int(month):02}-{int(day):02}{m[5] or ''}"), "numeric"
        if m := YEAR_FIRST.match(text):
            y, mo, d, rest = (g for g in m.groups() if g is not None)
            return pd.Timestamp(f"{y}-{int(mo):02}-{int(d):02}{rest}"), "time" if ":" in rest else "slashed"
        if m := QUARTER.match(text):
            return pd.Timestamp(int(m[1] or m[4]), 3 * int(m[2] or m[3]) - 2, 1), "quarter"
        if m := MONTH.match(text):
            return pd.Timestamp(int(m[1]), int(m[2]), 1), "month"
        if re.fullmatch(r"(19|20)\d{2}", text):
            return pd.Timestamp(int(text), 1, 1), "year"
        if re.fullmatch(r"(19|20)\d{6}", text):
            return pd.Timestamp(f"{text[:4]}-{text[4:6]}-{text[6:]}"), "basic"
        if found := named(text):
            return found
        if NAMED.match(text):
            return pd.Timestamp(text), "named"
    except ValueError:
        raise StrategicDataError(where, f"{value[:40]!r} is in no calendar", NEEDED) from None
    raise StrategicDataError(where, f"text {value[:40]!r}", NEEDED)


def date(value: Any, field: str) -> pd.Timestamp:
    """One date, as in `dates`."""
    try:
        return dates([value], field).values[0]
    except StrategicDataError as error:
        raise StrategicDataError(field, error.found, error.needed.replace("a date in every row", NEEDED)) from None
