"""Monte Carlo forecasts from past throughput: when a backlog is done, and how many items get done."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd

from ..calling import metric
from ..errors import StrategicDataError
from ..intervals import clean_percentiles
from ..parsing import amounts, date, number, numbers
from ..parsing.numbers import Floats
from ..results import Figure, Result, finding, many, say

__all__ = ["forecast_how_many", "forecast_when"]

#: Draws in all: past this a forecast takes seconds and answers nothing sooner.
MAX_DRAWS = 50_000_000
OFFSET = {
    "day": pd.DateOffset(days=1),
    "week": pd.DateOffset(weeks=1),
    "sprint": None,
    "month": pd.DateOffset(months=1),
}


def history(throughput: Any) -> tuple[Floats, list[str], list[str]]:
    read = amounts(throughput, "throughput")
    values = read.values
    wrong = np.flatnonzero(values < 0)
    if len(wrong):
        raise StrategicDataError(f"throughput, row {wrong[0] + 1}", f"{values[wrong[0]]:g}", "0 or more items")
    if not (values > 0).any():
        raise StrategicDataError(
            "throughput", "zero in every period", "at least one period in which something was finished"
        )
    warnings = (
        [f"{len(values)} periods of history: fewer than 8 say little about how much it varies"]
        if len(values) < 8
        else []
    )
    return (
        values,
        [
            *read.notes,
            "every past period is as likely to happen again (periods with zero kept); periods are independent",
        ],
        warnings,
    )


def settings(runs: Any, seed: Any, percentiles: Sequence[Any]) -> tuple[int, int, list[float]]:
    return (
        int(number(runs, "runs", at_least=100, at_most=1_000_000, whole=True)),
        int(number(seed, "seed", at_least=0, whole=True)),
        clean_percentiles(percentiles),
    )


@metric(also={"throughput_per_week": "throughput", "items": "remaining", "backlog": "remaining"})
def forecast_when(
    throughput: Any,
    remaining: Any,
    *,
    percentiles: Sequence[Any] = (50, 85, 95),
    growth: Any = None,
    start: Any = None,
    period: str = "week",
    runs: Any = 10_000,
    seed: Any = 1,
) -> Result:
    """Periods until `remaining` items are done, by drawing past periods until they are.

    throughput: items finished by period, zeros kept. remaining: items, above 0. percentiles: the confidence of
    each answer; P85 is the smallest whole number of periods that 85 % of the runs needed at most.
    growth: (low, high) factors on remaining, drawn uniformly, for items that are split or added.
    start: date of the first period (with period day, week or month), for dates.
    Figures: when_p50, when_p85, when_p95 (periods, rounded up), date_p50 ... with a start.
    Table 'when': periods, share of runs done by then. Source: Magennis; Vacanti.
    Raises StrategicDataError: history all zero or negative, remaining <= 0, too many periods.
    """
    values, said, warnings = history(throughput)
    count, start_seed, wanted = settings(runs, seed, percentiles)
    items = number(remaining, "remaining", above=0)
    rng = np.random.default_rng(start_seed)
    left = np.full(count, items)
    if growth is not None:
        ends = numbers(growth, "growth").values
        if len(ends) != 2 or np.isnan(ends).any() or not 0 < ends[0] <= ends[1]:
            raise StrategicDataError("growth", str(growth), "two factors above 0, low then high, such as [1.0, 1.3]")
        left = items * rng.uniform(ends[0], ends[1], count)
        said.append(f"items grow by a factor between {ends[0]:g} and {ends[1]:g}")
    else:
        said.append("no items are added or split on the way")
    if left.max() / values.mean() * count > MAX_DRAWS:
        raise StrategicDataError(
            "remaining", f"{items:g} items at {values.mean():.3g} a period with {count} runs", "fewer items or runs"
        )
    periods = np.zeros(count)
    open_runs = np.arange(count)
    while len(open_runs):
        left[open_runs] -= rng.choice(values, len(open_runs))
        periods[open_runs] += 1
        open_runs = open_runs[left[open_runs] > 1e-9]
    how = f"{count} runs, seed {start_seed}"
    figures = []
    for p in wanted:
        at = int(np.quantile(periods, p / 100, method="inverted_cdf"))
        figures.append(
            Figure(
                f"when_p{p:g}",
                at,
                f"{period}s",
                f"smallest whole number by which {p:g}% of {how} were done",
                len(values),
            )
        )
    first = date(start, "start") if start is not None else None
    if first is not None:
        figures += [day_figure(f, first, period) for f in figures]
        said.append(f"the first {period} starts on {first.date()}")
    reached, times = np.unique(periods, return_counts=True)
    table = pd.DataFrame({"periods": reached.astype(int), "runs": times, "share_done": np.cumsum(times) / count})
    low, high = figures[0], figures[min(1, len(wanted) - 1)]
    text = f"Done in about {many(int(low.value), period)}; {wanted[min(1, len(wanted) - 1)]:g}% likely within {high.value} (history of {many(len(values), period)})"
    return Result(
        tuple(figures),
        {"when": table},
        (finding(text, low.name, high.name),),
        tuple(said),
        (*warnings, f"drawn with seed {start_seed} in {count:,} runs: another seed moves the figures a little"),
    )


def day_figure(figure: Figure, first: pd.Timestamp, period: str) -> Figure:
    offset = OFFSET.get(period)
    if offset is None:
        raise StrategicDataError("period", repr(period), "day, week or month where a start date is given")
    day = first + int(figure.value or 0) * offset
    return Figure(
        figure.name.replace("when_", "date_"),
        day.date().isoformat(),
        "date",
        f"{first.date()} + {figure.name}",
        figure.n,
    )


@metric(also={"throughput_per_week": "throughput", "weeks": "periods"})
def forecast_how_many(
    throughput: Any,
    periods: Any,
    *,
    percentiles: Sequence[Any] = (50, 85, 95),
    period: str = "week",
    runs: Any = 10_000,
    seed: Any = 1,
) -> Result:
    """Items done in a number of periods: at least N with a given confidence. N falls as confidence rises.

    throughput: items finished by period, zeros kept. periods: whole, from 1. percentiles: confidences; "at
    least N with 85 %" is the 15th percentile of the sums. Figures: at_least_p50, at_least_p85, at_least_p95.
    Source: Magennis. Raises StrategicDataError: history all zero or negative, periods < 1.
    """
    values, said, warnings = history(throughput)
    count, start_seed, wanted = settings(runs, seed, percentiles)
    n = int(number(periods, "periods", at_least=1, whole=True))
    if n * count > MAX_DRAWS:
        raise StrategicDataError(
            "periods", f"{n} periods with {count} runs", f"at most {MAX_DRAWS // count} periods for that many runs"
        )
    rng = np.random.default_rng(start_seed)
    sums = np.zeros(count)
    for _ in range(n):
        sums += rng.choice(values, count)
    sums.sort()
    figures = []
    for p in wanted:
        at = float(sums[int(np.floor((1 - p / 100) * count + 1e-9))])
        figures.append(
            Figure(
                f"at_least_p{p:g}",
                int(at) if at == int(at) else at,
                "items",
                f"{p:g}% of {count} runs (seed {start_seed}) finished at least this many",
                len(values),
            )
        )
    reached, times = np.unique(sums, return_counts=True)
    table = pd.DataFrame({"items": reached, "runs": times, "share_at_least": np.cumsum(times[::-1])[::-1] / count})
    high = figures[min(1, len(figures) - 1)]
    text = f"In {many(n, period)} at least {say(float(high.value or 0))} items are done with {wanted[min(1, len(wanted) - 1)]:g}% confidence (history of {many(len(values), period)})"
    return Result(
        tuple(figures),
        {"how_many": table},
        (finding(text, high.name),),
        tuple(said),
        (*warnings, f"drawn with seed {start_seed} in {count:,} runs: another seed moves the figures a little"),
    )
