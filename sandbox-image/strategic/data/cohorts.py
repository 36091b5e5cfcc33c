"""Cohort retention: of those who came in a period, how many were active k periods later."""

from typing import Any

import numpy as np
import pandas as pd

from ..calling import metric
from ..errors import StrategicDataError
from ..intervals import wilson
from ..parsing import choice, date, items
from ..parsing import dates as read_dates
from ..results import Figure, Result, finding

__all__ = ["cohort_retention"]

FREQUENCY = {"day": "D", "week": "W-SUN", "month": "M", "quarter": "Q"}


@metric(rows={"activity": {"user": "users", "date": "dates"}})
def cohort_retention(users: Any, dates: Any, *, period: str = "month", as_of: Any = None) -> Result:
    """Share of a cohort active in period k after its first: active in k / cohort size.

    users, dates: one row for each activity, any order, repeats allowed. period: day, week, month, quarter.
    as_of: last day seen (default: the last activity); periods after it are empty, not 0.
    Figures: users, cohorts, retention_1, retention_3, retention_6 (where seen; all cohorts seen that long,
    Wilson 95 %). Table 'retention': cohort, size, p0, p1 ... Cohorts under 10 users are flagged.
    Source: usual practice. Raises StrategicDataError: no rows, lengths differ, a bad date, another period.
    """
    choice(period, "period", tuple(FREQUENCY))
    read = read_dates(dates, "dates", missing=True)
    who = pd.Series(items(users, "users", "a list of users"), dtype=object)
    if len(who) != len(read.values):
        raise StrategicDataError("users", f"{len(who)} for {len(read.values)} dates", "one for each date")
    known = who.notna().to_numpy() & read.values.notna()
    if not known.any():
        raise StrategicDataError("users", "no row with a user and a date", "at least one")
    notes = list(read.notes)
    if (~known).any():
        notes.append(f"{int((~known).sum())} rows without a user or a date left out")
    at = read.values[known].to_period(FREQUENCY[period])
    last = date(as_of, "as_of").to_period(FREQUENCY[period]) if as_of is not None else at.max()
    if last < at.min():
        raise StrategicDataError(
            "as_of", str(as_of), f"a day at or after the first activity {read.values[known].min().date()}"
        )
    codes = pd.factorize(who[known].astype(str))[0]
    ordinal = np.asarray(at.astype("int64"))
    seen = ordinal <= last.ordinal
    codes, ordinal = codes[seen], ordinal[seen]
    first = pd.Series(ordinal).groupby(codes).transform("min").to_numpy()
    active = pd.DataFrame({"user": codes, "cohort": first, "k": ordinal - first}).drop_duplicates()
    counts = active.groupby(["cohort", "k"]).size().unstack(fill_value=0)
    width = int(last.ordinal - counts.index.min()) + 1
    if width > 400:
        raise StrategicDataError("period", f"{width} {period}s", "a longer period: at most 400 fit a table")
    counts = counts.reindex(columns=range(width), fill_value=0)
    visible = np.arange(width)[None, :] <= (last.ordinal - counts.index.to_numpy())[:, None]
    size = counts[0].to_numpy()
    share = np.where(visible, counts.to_numpy() / size[:, None], np.nan)
    starts = [pd.Period(ordinal=int(o), freq=FREQUENCY[period]).start_time.date().isoformat() for o in counts.index]
    table = pd.DataFrame(share, columns=[f"p{k}" for k in range(width)])
    table.insert(0, "size", size)
    table.insert(0, "cohort", starts)
    figures = [
        Figure("users", int(size.sum()), "users", "distinct users"),
        Figure("cohorts", len(size), "cohorts", f"{period}s of first activity"),
    ]
    for k in (1, 3, 6):
        mask = visible[:, k] if k < width else np.zeros(len(size), dtype=bool)
        base = int(size[mask].sum())
        if base:
            kept = int(counts[k].to_numpy()[mask].sum())
            figures.append(
                Figure(
                    f"retention_{k}",
                    kept / base,
                    "fraction",
                    f"active in {period} {k} / size, over cohorts seen that long; interval: Wilson 95%",
                    base,
                    wilson(kept, base, 0.95),
                )
            )
        else:
            figures.append(
                Figure(f"retention_{k}", None, "fraction", f"not available: no cohort was seen for {k} {period}s")
            )
    small = [start for start, s in zip(starts, size, strict=True) if s < 10]
    warnings = [f"{len(small)} cohorts under 10 users: single users move their shares"] if small else []
    one = figures[2]
    text = (
        f"{one.value:.0%} are active again one {period} after their first"
        if isinstance(one.value, float)
        else "No cohort was seen for a full period after its first"
    )
    said = (*notes, f"seen up to the {period} of {last.start_time.date()}; later cells are empty, not 0")
    return Result(tuple(figures), {"retention": table}, (finding(text, "retention_1"),), said, tuple(warnings))
