"""The few that make up most: sorted shares and the smallest set that reaches a threshold."""

import math
import re
from typing import Any

import numpy as np
import pandas as pd

from ..calling import metric
from ..errors import StrategicDataError
from ..parsing import choice, items, number, numbers
from ..results import Figure, Result, finding, percent, say

__all__ = ["pareto"]

#: Words in the name of a row that adds up the others.
TOTALS = frozenset(
    "total totals subtotal sum overall gesamt gesamtsumme summe insgesamt somme totale totaal suma razem".split()
)


@metric(
    also={"counts": "values"},
    rows={"categories": {"category": "categories", "name": "categories", "value": "values", "count": "values"}},
)
def pareto(categories: Any, values: Any = None, *, threshold: Any = 0.8, negative: str = "refuse") -> Result:
    """Categories sorted by size with cumulative share; the smallest set reaching the threshold.

    categories: one a row. values: 0 or more by row (default: each row counts 1); rows of one category add up.
    threshold: fraction, above 0, at most 1. negative: 'refuse', or 'net' to take credit notes and returns off their
    category, said; a category that is below 0 then is refused still, since it has no share.
    Figures: vital_few (categories in the smallest set), vital_few_share (of all categories), reached_share (of the
    total), top_category, top_share. Table 'pareto'. Source: Juran. The real share is stated; 80/20 is not assumed.
    Raises StrategicDataError: a negative value, a total of 0, no rows, lengths differ, a row that adds up the others.
    """
    names = items(categories, "categories", "a list of categories")
    if not names:
        raise StrategicDataError("categories", "empty", "at least one")
    x = numbers(values, "values").values if values is not None else np.ones(len(names))
    if len(x) != len(names):
        raise StrategicDataError("values", f"{len(x)} for {len(names)} categories", "one for each row")
    below = np.flatnonzero(x < 0)
    if len(below) and choice(negative, "negative", ("refuse", "net")) == "refuse":
        raise StrategicDataError(
            f"values, row {below[0] + 1}",
            f"{x[below[0]]:g}",
            "0 or more: shares of negative values mean nothing (negative='net' takes credit notes off their category)",
        )
    limit = number(threshold, "threshold", above=0, at_most=1)
    warnings = []
    if np.isnan(x).any():
        warnings.append(f"{int(np.isnan(x).sum())} rows without a value left out")
    column = pd.Series(names, dtype=object)
    lacking = column.isna() | (column.astype(str).str.strip() == "")
    if lacking.any():
        warnings.append(f"{int(lacking.sum())} rows without a category are shown as '(none)'")
    totals = pd.Series(x).groupby(column.astype(str).where(~lacking, "(none)").to_numpy(), sort=False).sum()
    totals = totals.sort_values(ascending=False, kind="stable")
    if len(below):
        warnings.append(f"{len(below)} rows below 0 ({say(float(x[below].sum()))} in all) taken off their categories")
        if totals.iloc[-1] < 0:
            raise StrategicDataError(
                "values", f"{say(float(totals.iloc[-1]))} in all for {str(totals.index[-1])[:40]!r}", "categories of 0 or more"
            )
    whole = float(totals.sum())
    if whole == 0:
        raise StrategicDataError("values", "a total of 0", "some value above 0")
    if values is not None:
        refuse_total(totals)
    running = totals.cumsum() / whole
    few = int((running.to_numpy() < limit - 1e-12).sum()) + 1
    n = len(totals)
    figures = (
        Figure("vital_few", few, "categories", f"smallest set with {limit:.0%} of the total", n),
        Figure("vital_few_share", few / n, "fraction", "vital few / all categories", n),
        Figure("reached_share", float(running.iloc[few - 1]), "fraction", "share of the total in the vital few", n),
        Figure("top_category", str(totals.index[0]), "category", "largest", n),
        Figure("top_share", float(totals.iloc[0] / whole), "fraction", "largest / total", n),
    )
    table = pd.DataFrame(
        {
            "category": totals.index,
            "value": totals.to_numpy(),
            "share": totals.to_numpy() / whole,
            "cumulative_share": running.to_numpy(),
        }
    )
    if few < n and totals.iloc[few - 1] == totals.iloc[few]:
        warnings.append(f"{totals.index[few - 1]} and {totals.index[few]} are equal: which is inside is chance")
    text = f"{few} of {n} categories ({few / n:.0%}) make up {percent(running.iloc[few - 1])} of the total"
    return Result(figures, {"pareto": table}, (finding(text, "vital_few", "reached_share"),), (), tuple(warnings))


def refuse_total(totals: "pd.Series[float]") -> None:
    """A total among its parts halves every share. It is one by its name and by its value."""
    for name, value in totals.items():
        words = re.findall(r"\w+", str(name).lower())
        rest = float(totals.sum()) - float(value)
        if any(word in TOTALS for word in words) and math.isclose(value, rest, rel_tol=5e-4):
            raise StrategicDataError(
                "categories", f"row {str(name)[:40]!r} with {say(value)}, the sum of all others", "the rows without their total"
            )
