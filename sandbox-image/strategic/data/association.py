"""Correlation of two columns, or of all pairs of a table. It moves with; it is not because."""

import math
from typing import Any

import numpy as np
import pandas as pd

from ..calling import metric
from ..errors import StrategicDataError
from ..intervals import clean_level, normal_quantile, t_two_sided
from ..parsing import numbers
from ..parsing.numbers import Floats
from ..results import Figure, Result, finding

__all__ = ["correlation", "correlation_matrix"]


def pearson(x: Floats, y: Floats) -> float:
    dx, dy = x - x.mean(), y - y.mean()
    return float(np.clip(dx @ dy / math.sqrt(float(dx @ dx) * float(dy @ dy)), -1, 1))


def ranks(x: Floats) -> Floats:
    return np.asarray(pd.Series(x).rank(), dtype=np.float64)


def fisher(r: float, n: int, level: float) -> tuple[float, float] | None:
    """Interval of a correlation by Fisher's z; None below four pairs, and for a perfect one, which has none."""
    if n < 4 or abs(r) > 1 - 1e-12:
        return None
    half = normal_quantile((1 + level) / 2) / math.sqrt(n - 3)
    return (math.tanh(math.atanh(r) - half), math.tanh(math.atanh(r) + half))


def p_value(r: float, n: int) -> float:
    return 1.0 if n < 3 else 0.0 if abs(r) == 1 else t_two_sided(r * math.sqrt((n - 2) / (1 - r * r)), n - 2)


@metric(also={"confidence": "level"})
def correlation(x: Any, y: Any, *, level: float = 0.95) -> Result:
    """Pearson and Spearman correlation of two columns, with Fisher's interval from n = 4.

    x, y: numbers, same length; rows lacking either are left out. Figures: pearson, spearman (-1 to 1, intervals),
    p_value (Pearson, two-sided), pearson_differences (of changes from row to row) where both columns trend.
    Source: Anscombe 1973; Fisher 1921. Warns of single-point leverage and of common trends.
    Raises StrategicDataError: fewer than 3 pairs, a constant column, lengths differ.
    """
    first, second = numbers(x, "x"), numbers(y, "y")
    if len(first.values) != len(second.values):
        raise StrategicDataError(
            "y", f"{len(second.values)} values for {len(first.values)} of x", "the same rows in both"
        )
    known = ~np.isnan(first.values) & ~np.isnan(second.values)
    a, b = first.values[known], second.values[known]
    n = len(a)
    if n < 3:
        raise StrategicDataError("x", f"{n} complete pairs", "at least 3")
    for name, values in (("x", a), ("y", b)):
        if (values == values[0]).all():
            raise StrategicDataError(
                name, f"constant at {values[0]:g}", "values that vary: the correlation is undefined"
            )
    share = clean_level(level)
    r, rho = pearson(a, b), pearson(ranks(a), ranks(b))
    note = f"interval: {share:.0%} Fisher z" if n >= 4 else "no interval below n = 4"
    figures = [
        Figure("pearson", r, "-1 to 1", f"Pearson; {note}", n, fisher(r, n, share)),
        Figure("spearman", rho, "-1 to 1", f"Spearman, Pearson of mid-ranks; {note}", n, fisher(rho, n, share)),
        Figure("p_value", p_value(r, n), "probability", "two-sided t test of Pearson's r = 0", n),
    ]
    warnings = leverage(a, b, r)
    if n >= 8 and not known.sum() < len(known):
        time = np.arange(n, dtype=float)
        if min(abs(pearson(a, time)), abs(pearson(b, time))) > 0.8:
            da, db = np.diff(a), np.diff(b)
            changes = pearson(da, db) if da.std() > 0 and db.std() > 0 else None
            figures.append(
                Figure("pearson_differences", changes, "-1 to 1", "Pearson of changes from row to row", n - 1)
            )
            warnings.append(
                "both columns move steadily from row to row: two trends correlate whatever links them; see pearson_differences"
            )
    if n < 10:
        warnings.append(f"n = {n}: the interval is wide")
    said = [*first.notes, *second.notes, "moving together is no cause"]
    if (~known).any():
        said.append(f"{int((~known).sum())} rows lacking a value left out")
    interval = fisher(r, n, share)
    width = f" ({interval[0]:.2f} to {interval[1]:.2f} at {share:.0%})" if interval else ""
    clear = interval is None or interval[0] > 0 or interval[1] < 0
    text = (
        f"The two move {'together' if r > 0 else 'against each other'}: r = {r:.2f}{width}"
        if clear
        else f"No clear relation: r = {r:.2f}{width}"
    )
    return Result(
        tuple(figures), findings=(finding(text, "pearson"),), assumptions=tuple(said), warnings=tuple(warnings)
    )


def leverage(a: Floats, b: Floats, r: float) -> list[str]:
    """Warn where leaving one pair out moves r by more than 0.2: one point makes the correlation."""
    n = len(a)
    if n < 4 or n > 100_000:
        return []
    da, db = a - a.mean(), b - b.mean()
    factor = n / (n - 1)
    sxx, syy, sxy = (
        (float(da @ da) - factor * da**2),
        (float(db @ db) - factor * db**2),
        (float(da @ db) - factor * da * db),
    )
    with np.errstate(invalid="ignore", divide="ignore"):
        without = np.where(
            (sxx > 1e-12 * float(da @ da)) & (syy > 1e-12 * float(db @ db)), sxy / np.sqrt(sxx * syy), 0.0
        )
    i = int(np.abs(without - r).argmax())
    if abs(without[i] - r) <= 0.2:
        return []
    return [f"row {i + 1} of the pairs carries the correlation: without it r is {without[i]:.2f} instead of {r:.2f}"]


@metric()
def correlation_matrix(table: pd.DataFrame, *, columns: Any = None, level: float = 0.95) -> Result:
    """Pearson and Spearman of every pair of numeric columns, strongest first.

    table: rows of observations. columns: which ones (default: all numeric that vary). At most 30 columns.
    Figures: strongest_pair, strongest_r, pairs, pairs_clear (interval without 0 after Bonferroni).
    Table 'pairs': x, y, n, pearson, low, high, spearman, p_value. Source: as `correlation`; Bonferroni.
    Raises StrategicDataError: fewer than two columns that vary, more than 30, a column that is not there.
    """
    names = (
        [str(c) for c in columns]
        if columns is not None
        else [str(c) for c in table.columns if pd.api.types.is_numeric_dtype(table[c]) and table[c].dtype != bool]
    )
    lacking = [name for name in names if name not in table.columns]
    if lacking:
        raise StrategicDataError(
            "columns", f"{lacking[0]!r} is not in the table", f"one of {', '.join(map(str, table.columns))}"
        )
    data = {name: numbers(table[name], name).values for name in names}
    flat = [name for name, v in data.items() if np.isnan(v).all() or np.nanmin(v) == np.nanmax(v)]
    for name in flat:
        del data[name]
    if not 2 <= len(data) <= 30:
        raise StrategicDataError("columns", f"{len(data)} numeric columns that vary", "2 to 30")
    share = clean_level(level)
    keys = list(data)
    total = len(keys) * (len(keys) - 1) // 2
    strict = 1 - (1 - share) / total
    rows, clear = [], 0
    for i, first in enumerate(keys):
        for second in keys[i + 1 :]:
            known = ~np.isnan(data[first]) & ~np.isnan(data[second])
            a, b = data[first][known], data[second][known]
            if len(a) < 3 or a.min() == a.max() or b.min() == b.max():
                continue
            r = pearson(a, b)
            low, high = fisher(r, len(a), share) or (math.nan, math.nan)
            wide = fisher(r, len(a), strict)
            clear += int(wide is not None and (wide[0] > 0 or wide[1] < 0))
            rows.append((first, second, len(a), r, low, high, pearson(ranks(a), ranks(b)), p_value(r, len(a))))
    if not rows:
        raise StrategicDataError("columns", "no pair with 3 complete rows", "columns that are filled together")
    rows.sort(key=lambda row: -abs(row[3]))
    pairs = pd.DataFrame(rows, columns=["x", "y", "n", "pearson", "low", "high", "spearman", "p_value"])
    top = rows[0]
    figures = (
        Figure("strongest_pair", f"{top[0]} ~ {top[1]}", "columns", "largest absolute Pearson r", top[2]),
        Figure(
            "strongest_r",
            top[3],
            "-1 to 1",
            f"Pearson; interval: {share:.0%} Fisher z",
            top[2],
            fisher(top[3], top[2], share),
        ),
        Figure("pairs", len(rows), "pairs", "pairs of columns with at least 3 rows"),
        Figure(
            "pairs_clear", clear, "pairs", f"interval without 0 at {share:.0%} over all pairs (Bonferroni)", len(rows)
        ),
    )
    warnings = (
        [
            f"{total} pairs were looked at: some correlate by chance; pairs_clear counts those that stand after correction"
        ]
        if total > 1
        else []
    )
    if flat:
        warnings.append(f"constant or empty, left out: {', '.join(flat)}")
    how = "together" if top[3] > 0 else "against each other"
    text = (
        f"{top[0]} and {top[1]} move {how} most closely (r = {top[3]:.2f}, n = {top[2]})"
        if clear
        else f"No pair of columns clearly moves together; the closest are {top[0]} and {top[1]} (r = {top[3]:.2f}, n = {top[2]})"
    )
    return Result(
        figures,
        {"pairs": pairs},
        (finding(text, "strongest_pair", "strongest_r"),),
        ("moving together is no cause",),
        tuple(warnings),
    )
