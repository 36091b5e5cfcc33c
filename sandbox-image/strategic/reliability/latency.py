"""Latency percentiles from raw values or a histogram; never from other percentiles."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from ..calling import metric
from ..errors import StrategicDataError
from ..intervals import clean_percentiles
from ..parsing import amounts, flag, numbers, sample
from ..results import Figure, Result, finding, say

__all__ = ["latency_percentiles"]


@metric(also={"latencies": "values", "latencies_ms": "values", "p": "percentiles"})
def latency_percentiles(
    values: Any = None,
    *,
    upper_bounds: Any = None,
    counts: Any = None,
    cumulative: bool = False,
    unit: str = "ms",
    percentiles: Sequence[float] = (50, 95, 99),
) -> Result:
    """P50, P95 and P99 of latencies.

    values: raw latencies, 0 or more. Or a histogram: upper_bounds (rising) and counts of each bucket, or with
    cumulative=True of all up to its bound (as Prometheus keeps them), read linearly within a bucket, the first from 0.
    Figures: latency_p50, latency_p95, latency_p99 (None under 100 values), latency_max (raw values).
    Source: Google SRE book; Tene on coordinated omission. Percentiles of hosts must not be averaged.
    Raises StrategicDataError: no values, negative latencies, bounds that do not rise, lengths differ.
    """
    said = [
        "a load generator that waits for slow answers hides them (coordinated omission): this cannot be seen in the values"
    ]
    wanted = clean_percentiles(percentiles)
    if values is not None:
        read = sample(values, "values")
        data = read.values
        every = numbers(values, "values").values
        below = np.flatnonzero(every < 0)
        if len(below):
            raise StrategicDataError(f"values, row {below[0] + 1}", f"{every[below[0]]:g}", "latencies of 0 or more")
        said += read.notes
        n, how = len(data), "linear between order statistics, (n - 1) p"
        at = {p: float(np.quantile(data, p / 100)) for p in wanted}
    else:
        if upper_bounds is None or counts is None:
            raise StrategicDataError("values", "missing", "raw latencies, or upper_bounds and counts of a histogram")
        bounds, held = amounts(upper_bounds, "upper_bounds").values, amounts(counts, "counts").values
        if flag(cumulative, "cumulative"):
            if (np.diff(held) < 0).any():
                raise StrategicDataError("counts", "fall from one bound to the next", "cumulative counts, which never fall")
            held = np.diff(held, prepend=0.0)
        if len(bounds) != len(held) or (np.diff(bounds) <= 0).any() or (held < 0).any() or held.sum() == 0:
            raise StrategicDataError(
                "counts",
                f"{len(held)} counts for {len(bounds)} bounds",
                "one count of 0 or more for each of rising bounds, some above 0",
            )
        n, how = int(held.sum()), "linear within the bucket"
        edges, cumulative = np.concatenate([[0.0], bounds]), np.concatenate([[0.0], np.cumsum(held)])
        at = {p: float(np.interp(p / 100 * held.sum(), cumulative, edges)) for p in wanted}
        said.append("the histogram is read as even within each bucket, so a percentile is only as fine as the buckets")
    figures, warnings = [], []
    for p in wanted:
        if p >= 99 and n < 100:
            figures.append(Figure(f"latency_p{p:g}", None, unit, f"not available: needs 100 values, there are {n}", n))
            warnings.append(f"n = {n}: too few for a {p:g}th percentile")
        else:
            figures.append(Figure(f"latency_p{p:g}", at[p], unit, f"{p:g}th percentile, {how}", n))
    if values is not None:
        figures.append(Figure("latency_max", float(data.max()), unit, "maximum", n))
    known = [f for f in figures if f.value is not None and f.name.startswith("latency_p")]
    text = f"Of {n:,} requests " + ", ".join(
        f"{f.name.split('_p')[1]}% took at most {say(float(f.value or 0))} {unit}" for f in known
    )
    return Result(
        tuple(figures),
        findings=(finding(text, *(f.name for f in known)),),
        assumptions=tuple(said),
        warnings=tuple(warnings),
    )
