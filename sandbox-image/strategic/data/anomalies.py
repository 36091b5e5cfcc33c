"""Values that stand out: modified z from the median, or Tukey's fences. Robust, so outliers do not hide."""

from typing import Any

import numpy as np
import pandas as pd

from ..calling import metric
from ..errors import StrategicDataError
from ..parsing import choice, items, number, numbers
from ..parsing.numbers import Floats
from ..results import Figure, Result, finding, many, say

__all__ = ["anomaly"]


@metric(also={"x": "values"})
def anomaly(
    values: Any, *, method: str = "modified_z", threshold: Any = None, season: Any = None, labels: Any = None
) -> Result:
    """Rows whose value lies far from the rest.

    values: numbers, at least 5; missing ones are left out. method: 'modified_z' (0.6745 (x - median) / MAD, over 3.5)
    or 'tukey' (outside 1.5 interquartile ranges). threshold replaces 3.5 or 1.5. season: length of a season, of
    which the median of each position is taken off first (values in time order). labels: names of the rows.
    Figures: anomalies, anomaly_share, median, mad, lower_bound, upper_bound. Table 'anomalies': row, value, score.
    Where MAD is 0 the rule is replaced, by name and with a warning: Tukey, or mean absolute deviation.
    Source: Iglewicz and Hoaglin 1993; Tukey 1977. Raises StrategicDataError: fewer than 5 values, threshold
    <= 0, fewer than two seasons, another method.
    """
    choice(method, "method", ("modified_z", "tukey"))
    read = numbers(values, "values")
    known = ~np.isnan(read.values)
    x = read.values[known]
    n = len(x)
    if n < 5:
        raise StrategicDataError("values", f"{n} values", "at least 5")
    limit = None if threshold is None else number(threshold, "threshold", above=0)
    said = list(read.notes)
    warnings: list[str] = []
    if read.missing:
        said.append(f"{read.missing} rows without a value left out")
    level: Floats = np.zeros(n)
    if season is not None:
        length = int(number(season, "season", at_least=2, whole=True))
        if n < 2 * length:
            raise StrategicDataError(
                "season", f"{length} with {n} values", f"at least two seasons, {2 * length} values"
            )
        place = np.flatnonzero(known) % length
        level = pd.Series(x).groupby(place).transform("median").to_numpy(dtype=float)
        said.append(f"the median of each position of a season of {length} taken off first")
    rest = x - level
    low, high, score, rule, mad = fences(rest, method, limit, warnings)
    out = (rest < low) | (rest > high)
    at = np.flatnonzero(known)
    names = [str(v) for v in items(labels, "labels")] if labels is not None else None
    if names is not None and len(names) != len(known):
        raise StrategicDataError("labels", f"{len(names)} for {len(known)} rows", "one for each row")
    table = pd.DataFrame({"row": at[out] + 1, "value": x[out], "score": score[out]})
    if names is not None:
        table.insert(1, "label", [names[i] for i in at[out]])
    table = table.sort_values("score", key=np.abs, ascending=False, kind="stable", ignore_index=True)
    count = int(out.sum())
    figures = (
        Figure("anomalies", count, "rows", rule, n),
        Figure("anomaly_share", count / n, "fraction", f"{rule}, / all", n),
        Figure("median", float(np.median(x)), "value", "median", n),
        Figure(
            "mad", mad, "value", "median absolute deviation from the median" + (" after season" if season else ""), n
        ),
        Figure("lower_bound", float(low), "value" if season is None else "value less season", rule, n),
        Figure("upper_bound", float(high), "value" if season is None else "value less season", rule, n),
    )
    if count / n > 0.1:
        warnings.append(
            f"{count / n:.0%} of the rows stand out: the data may be skewed or of two kinds rather than faulty"
        )
    far = f"{say(float(table['value'][0]))} in row {int(table['row'][0])}" if count else ""
    text = f"{count} of {many(n, 'value')} stand out; the farthest is {far}" if count > 1 else f"1 of {n} values stands out: {far}" if count else f"None of {many(n, 'value')} stands out"
    return Result(
        figures,
        {"anomalies": table},
        (finding(text, "anomalies"),),
        (*said, "far from the rest is not wrong: look before leaving it out"),
        tuple(warnings),
    )


def fences(x: Floats, method: str, limit: float | None, warnings: list[str]) -> tuple[float, float, Floats, str, float]:
    """Bounds, scores, the rule in words, MAD. Falls from MAD to quartiles to mean deviation where a spread is 0."""
    median = float(np.median(x))
    mad = float(np.median(np.abs(x - median)))
    q1, q3 = (float(q) for q in np.quantile(x, [0.25, 0.75]))
    if method == "modified_z" and mad > 0:
        k = limit if limit is not None else 3.5
        return (
            median - k * mad / 0.6745,
            median + k * mad / 0.6745,
            0.6745 * (x - median) / mad,
            f"abs modified z > {k:g}",
            mad,
        )
    if q3 > q1:
        if method == "modified_z":
            warnings.append("MAD is 0 (over half the values are equal): Tukey's fences were used instead")
            limit = None
        k = limit if limit is not None else 1.5
        width = q3 - q1
        distance = np.where(x > q3, (x - q3) / width, np.where(x < q1, (x - q1) / width, 0.0))
        return q1 - k * width, q3 + k * width, distance, f"outside {k:g} interquartile ranges", mad
    mean_deviation = float(np.abs(x - median).mean())
    if mean_deviation == 0:
        warnings.append("all values are equal: nothing can stand out")
        return median, median, np.zeros(len(x)), "all equal", mad
    warnings.append("MAD and interquartile range are 0: the mean absolute deviation was used instead")
    scale = 1.253314 * mean_deviation
    return (
        median - 3.5 * scale,
        median + 3.5 * scale,
        (x - median) / scale,
        "abs (x - median) / (1.2533 mean absolute deviation) > 3.5",
        mad,
    )
