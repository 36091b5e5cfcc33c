"""Trend of a series: a slope with an interval that autocorrelation widens, or a robust one."""

import math
from typing import Any

import numpy as np
import pandas as pd

from ..calling import metric
from ..errors import StrategicDataError
from ..intervals import clean_level, normal_quantile, ols
from ..parsing import amounts, choice, flag, numbers
from ..parsing import dates as read_dates
from ..parsing.numbers import Floats
from ..results import Figure, Result, finding, say

__all__ = ["by_period", "series", "trend"]

FREQUENCY = {"day": "D", "week": "W-SUN", "month": "M", "quarter": "Q", "year": "Y"}
#: Theil-Sen looks at all pairs: 3,000 points are 4.5 million.
MAX_PAIRS_N = 3_000


@metric()
def by_period(dates: Any, values: Any, *, period: str = "month", how: str = "sum") -> pd.DataFrame:
    """Rows by period: columns period (its first day), value, rows. Periods without rows stay: 0 for sum and count, empty for mean.

    how: sum, mean, count. Raises StrategicDataError: another period or how, no dates.
    """
    choice(period, "period", tuple(FREQUENCY))
    choice(how, "how", ("sum", "mean", "count"))
    read, x = read_dates(dates, "dates", missing=True), numbers(values, "values")
    frame = pd.DataFrame({"at": read.values, "value": x.values}).dropna()
    if frame.empty:
        raise StrategicDataError("dates", "no row with a date and a value", "at least one")
    grouped = frame.groupby(pd.PeriodIndex(frame["at"], freq=FREQUENCY[period]))["value"]
    index = pd.period_range(frame["at"].min(), frame["at"].max(), freq=FREQUENCY[period])
    rows = grouped.count().reindex(index, fill_value=0)
    value = rows if how == "count" else grouped.agg(how).reindex(index, fill_value=0 if how == "sum" else np.nan)
    return pd.DataFrame({"period": index.start_time, "value": value.to_numpy(dtype=float), "rows": rows.to_numpy()})


def series(
    values: Any, dates: Any, partial_last: bool, least: int, times: Any = None
) -> tuple[Floats, Floats, str, list[str], Any]:
    """Values and their times as numbers in one unit, in order: x, y, unit, notes, dates or None."""
    read = numbers(values, "values")
    notes = list(read.notes)
    if times is not None:
        at = amounts(times, "times").values
        if len(at) != len(read.values):
            raise StrategicDataError("times", f"{len(at)} times for {len(read.values)} values", "one for each value")
        order = np.argsort(at, kind="stable")
        read = type(read)(read.values[order], read.notes, read.unit)
        x, unit, moments = at[order], "unit of time", None
    elif dates is None:
        x, unit, moments = np.arange(len(read.values), dtype=float), "row", None
    else:
        days = read_dates(dates, "dates")
        notes += days.notes
        if len(days.values) != len(read.values):
            raise StrategicDataError(
                "dates", f"{len(days.values)} dates for {len(read.values)} values", "one for each value"
            )
        order = np.argsort(days.values.to_numpy(), kind="stable")
        if (np.diff(order) < 0).any():
            notes.append("rows sorted by date")
        moments = days.values[order]
        read = type(read)(read.values[order], read.notes, read.unit)
        x, unit = clock(moments)
    known = ~np.isnan(read.values)
    if read.missing:
        notes.append(f"{read.missing} rows without a value left out (a gap, not 0)")
    if partial_last and known.any():
        known[np.flatnonzero(known)[-1]] = False
        notes.append("the last row left out as a period not yet complete")
    y = read.values[known]
    if len(y) < least:
        raise StrategicDataError("values", f"{len(y)} values", f"at least {least}")
    return x[known], y, unit, notes, moments[known] if moments is not None else None


def clock(moments: pd.DatetimeIndex) -> tuple[Floats, str]:
    """Times as numbers: calendar periods where every date has its own, else days."""
    gaps = np.diff(moments.to_numpy()) / np.timedelta64(1, "D")
    step = float(np.median(gaps)) if len(gaps) else 0.0
    for unit, freq, low, high in (
        ("year", "Y", 360, 370),
        ("quarter", "Q", 85, 95),
        ("month", "M", 27, 32),
        ("week", "W-SUN", 6.9, 7.1),
    ):
        periods = moments.to_period(freq)
        if low <= step <= high and not periods.duplicated().any():
            ordinals = np.asarray(periods.astype("int64"), dtype=float)
            return ordinals - ordinals[0], unit
    return np.asarray((moments - moments[0]) / np.timedelta64(1, "D"), dtype=float), "day"


@metric(also={"y": "values", "x": "times", "confidence": "level"})
def trend(
    values: Any,
    dates: Any = None,
    *,
    times: Any = None,
    method: str = "ols",
    partial_last: bool = False,
    level: float = 0.95,
) -> Result:
    """Slope of a series per period of time, with interval.

    values: in time order, or with `dates` or `times` (plain numbers), in any order; gaps stay gaps. method: 'ols' (t interval, widened where the
    residuals of neighbours correlate) or 'theil_sen' (median of pairwise slopes with Mann-Kendall's test, for
    skewed data or outliers). partial_last: leave out the last row as incomplete.
    Figures: slope (unit per row, day, week, month, quarter or year), p_value, change (slope over the span),
    change_relative (change / fitted start; None where that is not above 0), autocorrelation (ols),
    mann_kendall_s and kendall_tau (theil_sen).
    Source: Hyndman and Athanasopoulos; Helsel and Hirsch. Raises StrategicDataError: fewer than 3 values,
    all on one date, another method.
    """
    choice(method, "method", ("ols", "theil_sen"))
    partial_last = flag(partial_last, "partial_last")
    x, y, unit, notes, _ = series(values, dates, partial_last, 3, times)
    n, share = len(y), clean_level(level)
    if x.min() == x.max():
        raise StrategicDataError("dates", "all on one date", "values at two times or more")
    warnings = [f"n = {n}: a trend of so few values is easily chance"] if n < 8 else []
    steps = np.diff(x)
    if (steps == 0).any():
        warnings.append(f"{int((steps == 0).sum())} values share their date with another")
    if unit not in ("day", "unit of time") and steps.max() > 1:
        warnings.append(f"{int((steps - 1).clip(0).sum())} {unit}s are missing in between")
    extra: list[Figure] = []
    if method == "ols":
        slope, start, _, _ = ols(x, y, share)
        residual = y - start - slope * x
        total = float(residual @ residual)
        r1 = float(residual[1:] @ residual[:-1] / total) if total > 0 and n > 3 else 0.0
        widen = math.sqrt((1 + r1) / (1 - r1)) if r1 > 2 / math.sqrt(n) else 1.0
        slope, start, interval, p = ols(x, y, share, widen)
        how = f"OLS on time; interval: {share:.0%} Student t"
        if widen > 1:
            how += f", widened by {widen:.2f} for autocorrelation {r1:.2f}"
            warnings.append(
                f"neighbouring values depend on each other (lag-1 autocorrelation {r1:.2f}): the interval was widened"
            )
        extra.append(Figure("autocorrelation", r1, "-1 to 1", "lag-1 autocorrelation of the residuals", n))
    else:
        slope, interval, p, s, tau = theil_sen(x, y, share)
        extra += [
            Figure("mann_kendall_s", s, "pairs", "rising less falling pairs", n),
            Figure("kendall_tau", tau, "-1 to 1", "Kendall tau-b of value with time", n),
        ]
        start = float(np.median(y - slope * x))
        how = f"Theil-Sen median slope; interval: {share:.0%} Sen; p by Mann-Kendall"
    span = float(x.max() - x.min())
    base = start + slope * float(x.min())
    figures = (
        Figure("slope", slope, f"value per {unit}", how, n, interval),
        Figure("p_value", p, "probability", "two-sided, slope = 0", n),
        Figure("change", slope * span, "value", f"slope * {span:g} {unit}s", n),
        Figure(
            "change_relative",
            slope * span / base if base > 0 else None,
            "fraction",
            "change / fitted start" if base > 0 else "not available: the fitted start is not above 0",
            n,
        ),
        *extra,
    )
    clear = interval is not None and (interval[0] > 0 or interval[1] < 0)
    text = (
        f"It {'rises' if slope > 0 else 'falls'} by {say(abs(slope))} a {unit}"
        if clear
        else f"No clear trend: the interval of the slope holds 0 ({say(interval[0])} to {say(interval[1])})"
        if interval
        else "No clear trend"
    )
    table = pd.DataFrame({"x": x, "value": y, "fitted": start + slope * x})
    return Result(figures, {"trend": table}, (finding(text, "slope"),), tuple(notes), tuple(warnings))


def theil_sen(x: Floats, y: Floats, level: float) -> tuple[float, tuple[float, float], float, int, float | None]:
    """Median slope, its interval, p, Mann-Kendall's S and tau-b (None where all values are equal)."""
    n = len(x)
    if n > MAX_PAIRS_N:
        raise StrategicDataError(
            "values", f"{n} values", f"at most {MAX_PAIRS_N} for theil_sen; use by_period first, or ols"
        )
    i, j = np.triu_indices(n, 1)
    apart = x[j] != x[i]
    slopes = np.sort((y[j] - y[i])[apart] / (x[j] - x[i])[apart])
    s = float(np.sign((y[j] - y[i])[apart] * np.sign((x[j] - x[i])[apart])).sum())
    ties = np.unique(y, return_counts=True)[1]
    variance = (n * (n - 1) * (2 * n + 5) - float((ties * (ties - 1) * (2 * ties + 5)).sum())) / 18
    if variance == 0:
        return 0.0, (0.0, 0.0), 1.0, 0, None
    z = (s - math.copysign(1, s)) / math.sqrt(variance) if s else 0.0
    p = math.erfc(abs(z) / math.sqrt(2))
    half = normal_quantile((1 + level) / 2) * math.sqrt(variance)
    m = len(slopes)
    # Sen's ranks, rounded as scipy.stats.theilslopes does.
    low, high = max(0, round((m - half) / 2) - 1), min(m - 1, round((m + half) / 2))
    level_pairs = float((ties * (ties - 1)).sum()) / 2
    tau = s / math.sqrt(m * (n * (n - 1) / 2 - level_pairs))
    return float(np.median(slopes)), (float(slopes[low]), float(slopes[high])), p, int(s), tau
