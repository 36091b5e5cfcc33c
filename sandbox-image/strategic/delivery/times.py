"""How long work takes: durations between two moments, their percentiles, and what is still open."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from ..calling import metric
from ..errors import StrategicDataError
from ..intervals import clean_percentiles
from ..parsing import choice, date, dates, flag, numbers, one_clock
from ..parsing.numbers import Floats
from ..results import Figure, Result, finding, many, say

__all__ = ["Spans", "cycle_time", "lead_time", "percentile_figures", "spans"]

SECONDS = {"days": 86_400.0, "hours": 3_600.0, "minutes": 60.0}
PERCENTILE = "linear between order statistics, (n - 1) p (spreadsheet PERCENTILE.INC)"


@dataclass(frozen=True, slots=True)
class Spans:
    """durations of finished items, ages of open ones, how many were left out, and what to say about it."""

    durations: Floats
    open_ages: Floats
    excluded: int
    open_items: int
    notes: tuple[str, ...]
    warnings: tuple[str, ...]


def spans(start: Any, finish: Any, unit: str, *, working_days: bool, as_of: Any, what: tuple[str, str]) -> Spans:
    """Pairs of moments as durations; a finish before its start is left out and counted, no finish is open."""
    choice(unit, "unit", tuple(SECONDS))
    working_days = flag(working_days, "working_days")
    begun, ended = dates(start, what[0], missing=True), dates(finish, what[1], missing=True)
    if len(begun.values) != len(ended.values):
        raise StrategicDataError(
            what[1], f"{len(ended.values)} rows for {len(begun.values)} of {what[0]}", "one for each item"
        )
    one_clock(begun, ended, what)
    notes = [*begun.notes, *ended.notes]
    first, last = begun.values.to_numpy(), ended.values.to_numpy()
    known, done = ~np.isnat(first), ~np.isnat(last)
    closed = known & done
    if working_days:
        if unit != "days":
            raise StrategicDataError("unit", unit, "days when working days are counted")
        length = np.full(len(first), np.nan)
        length[closed] = np.busday_count(first[closed].astype("datetime64[D]"), last[closed].astype("datetime64[D]"))
        notes.append("working days, Monday to Friday, without holidays")
        negative = closed & (last < first)
    else:
        length = (last - first) / np.timedelta64(1, "us") / 1e6 / SECONDS[unit]
        notes.append("calendar time, finish - start (0 where both are the same)")
        negative = closed & (length < 0)
    warnings = []
    if negative.any():
        warnings.append(f"{int(negative.sum())} of {len(first)} rows end before they start: left out")
    if (~known).any():
        warnings.append(f"{int((~known).sum())} of {len(first)} rows have no {what[0]}: left out")
    still = known & ~done
    ages: Floats = np.empty(0)
    if still.any():
        notes.append(f"{many(int(still.sum()), 'item')} still open: not in the durations")
        if as_of is not None:
            now = date(as_of, "as_of").to_datetime64()
            ages = np.asarray((now - first[still]) / np.timedelta64(1, "us") / 1e6 / SECONDS[unit])
            ages = ages[ages >= 0]
    excluded = int(negative.sum() + (~known).sum())
    return Spans(length[closed & ~negative], ages, excluded, int(still.sum()), tuple(notes), tuple(warnings))


def given(durations: Any, field: str) -> Spans:
    read = numbers(durations, field)
    negative = read.values < 0
    warnings = []
    if negative.any():
        warnings.append(f"{int(negative.sum())} of {len(read.values)} durations are negative: left out")
    if read.missing:
        warnings.append(f"{read.missing} of {len(read.values)} durations are missing: left out")
    kept = read.values[~negative & ~np.isnan(read.values)]
    return Spans(kept, np.empty(0), int(negative.sum()) + read.missing, 0, read.notes, tuple(warnings))


def percentile_figures(
    name: str, values: Floats, unit: str, percentiles: Sequence[Any]
) -> tuple[list[Figure], list[str]]:
    """name_p50 ... of values, and the warnings a small n deserves."""
    wanted = clean_percentiles(percentiles)
    n = len(values)
    figures = [
        Figure(f"{name}_p{p:g}", float(np.quantile(values, p / 100)), unit, f"{p:g}th percentile, {PERCENTILE}", n)
        for p in wanted
    ]
    high = [p for p in wanted if p >= 95]
    warnings = [f"n = {n}: the {high[0]:g}th percentile is close to the maximum"] if high and n < 20 else []
    return figures, warnings


def measured(name: str, read: Spans, unit: str, percentiles: Sequence[Any], needed: str) -> Result:
    if len(read.durations) == 0:
        why = " ".join(read.warnings) or "no rows"
        raise StrategicDataError(name, f"no finished item to measure ({why})" if why else "no rows", needed)
    figures, warnings = percentile_figures(name, read.durations, unit, percentiles)
    n, count = len(read.durations), len(figures)
    figures.append(Figure(f"{name}_mean", float(read.durations.mean()), unit, "mean", n))
    figures.append(Figure(f"{name}_excluded", read.excluded, "rows", "negative or without a start"))
    if read.open_items:
        figures.append(Figure(f"{name}_open", read.open_items, "items", "started, not finished"))
    if len(read.open_ages):
        figures.append(
            Figure(
                f"{name}_open_age_p50",
                float(np.median(read.open_ages)),
                unit,
                "median age of open items at as_of",
                len(read.open_ages),
            )
        )
    low, high = figures[0], figures[min(1, count - 1)]
    label = name.replace("_", " ").capitalize()
    text = f"{label}: {low.name.split('_p')[-1]}% of {many(n, 'item')} took {say(float(low.value or 0))} {unit} or less, {high.name.split('_p')[-1]}% took {say(float(high.value or 0))} or less"
    table = pd.DataFrame(
        {
            "percentile": [f.name.rsplit("_", 1)[-1] for f in figures[:count]],
            unit: [f.value for f in figures[:count]],
        }
    )
    return Result(
        tuple(figures),
        {f"{name}_percentiles": table},
        (finding(text, low.name, high.name),),
        read.notes,
        (*read.warnings, *warnings),
    )


@metric(
    also={"days": "durations", "p": "percentiles", "started": "start", "finished": "finish"},
    rows={"items": {"start": "start", "started": "start", "finish": "finish", "finished": "finish"}},
)
def cycle_time(
    start: Any = None,
    finish: Any = None,
    *,
    durations: Any = None,
    percentiles: Sequence[Any] = (50, 85, 95),
    unit: str = "days",
    working_days: bool = False,
    as_of: Any = None,
) -> Result:
    """Time from start to finish of each item: percentiles, not an average alone.

    start, finish: dates or times by item (no finish: still open), or durations in `unit` (days, hours, minutes).
    working_days: Monday to Friday instead of calendar time. as_of: the moment at which open items' age is taken.
    Figures: cycle_time_p50, _p85, _p95, _mean, _excluded, _open, _open_age_p50.
    Source: Vacanti, Actionable Agile Metrics. A finish before its start is left out and counted.
    Raises StrategicDataError: nothing finished, lengths differ, a date that cannot be read.
    """
    read = (
        given(durations, "durations")
        if durations is not None
        else spans(start, finish, unit, working_days=working_days, as_of=as_of, what=("start", "finish"))
    )
    return measured("cycle_time", read, unit, percentiles, "at least one item with start and finish")


@metric(
    also={"days": "durations", "p": "percentiles", "start": "requested", "finish": "delivered"},
    rows={"items": {"requested": "requested", "created": "requested", "delivered": "delivered", "finished": "delivered"}},
)  # fmt: skip
def lead_time(
    requested: Any = None,
    delivered: Any = None,
    *,
    durations: Any = None,
    percentiles: Sequence[Any] = (50, 85, 95),
    unit: str = "days",
    working_days: bool = False,
    as_of: Any = None,
) -> Result:
    """Time from request to delivery; as `cycle_time` otherwise. Figures: lead_time_p50 and so on."""
    read = (
        given(durations, "durations")
        if durations is not None
        else spans(requested, delivered, unit, working_days=working_days, as_of=as_of, what=("requested", "delivered"))
    )
    return measured("lead_time", read, unit, percentiles, "at least one item with request and delivery")
