"""Survey measures: NPS, CSAT and Wilson's interval of a share."""

import math
from typing import Any

import numpy as np

from ..calling import metric
from ..errors import StrategicDataError
from ..intervals import clean_level, normal_quantile, wilson
from ..parsing import number, numbers
from ..results import Figure, Result, finding, many
from .grid import scale_of

__all__ = ["csat", "nps", "wilson_interval"]


@metric(also={"x": "successes", "total": "n", "confidence": "level"})
def wilson_interval(successes: Any, n: Any, *, level: float = 0.95) -> Result:
    """Share of successes with Wilson's score interval.

    successes, n: whole counts, 0 <= successes <= n, n above 0. Figure: share (interval).
    Source: Wilson 1927. Raises StrategicDataError: n = 0, successes above n.
    """
    total = int(number(n, "n", at_least=1, whole=True))
    hits = int(number(successes, "successes", at_least=0, at_most=total, whole=True))
    share = clean_level(level)
    interval = wilson(hits, total, share)
    figure = Figure("share", hits / total, "fraction", f"successes / n; interval: Wilson {share:.0%}", total, interval)
    return Result(
        (figure,),
        findings=(
            finding(f"{hits} of {total}: {hits / total:.0%}, between {interval[0]:.0%} and {interval[1]:.0%}", "share"),
        ),
    )


@metric(also={"scores": "answers", "responses": "answers", "ratings": "answers", "confidence": "level"})
def nps(
    answers: Any = None, *, promoters: Any = None, passives: Any = None, detractors: Any = None, level: float = 0.95
) -> Result:
    """Net Promoter Score: 100 (promoters 9-10 - detractors 0-6) / n.

    answers: whole 0 to 10; others are left out and counted. Or the three counts.
    Interval: Wald with SE = sqrt(p + d - (p - d)^2) / sqrt(n). nps_adjusted: the adjusted Wald estimate and
    interval, which adds 3/4, 3/2, 3/4 to promoters, passives, detractors and suits small n.
    Figures: nps, nps_adjusted, promoters, passives, detractors (shares). Source: Reichheld 2003; Rocks 2016.
    Raises StrategicDataError: no usable answer, a negative count.
    """
    warnings: list[str] = []
    notes: tuple[str, ...] = ()
    if answers is not None:
        read = numbers(answers, "answers")
        notes = read.notes
        known = read.values[~np.isnan(read.values)]
        usable = known[(known >= 0) & (known <= 10) & (known == np.floor(known))]
        if read.missing:
            warnings.append(f"{many(read.missing, 'missing answer')} left out")
        if len(usable) < len(known):
            warnings.append(f"{len(known) - len(usable)} answers are no whole number from 0 to 10: left out")
        if len(usable) == 0:
            raise StrategicDataError("answers", "no usable answer", "at least one whole number from 0 to 10")
        counts = [int((usable >= 9).sum()), int(((usable >= 7) & (usable <= 8)).sum()), int((usable <= 6).sum())]
    else:
        if promoters is None and passives is None and detractors is None:
            raise StrategicDataError("answers", "missing", "answers from 0 to 10, or promoters, passives and detractors")
        counts = [
            int(number(v, name, at_least=0, whole=True))
            for name, v in (("promoters", promoters), ("passives", passives), ("detractors", detractors))
        ]
    n = sum(counts)
    if n == 0:
        raise StrategicDataError("answers", "none", "at least one answer from 0 to 10")
    share = clean_level(level)
    value, interval = wald(counts[0], counts[2], n, share)
    better, adjusted = wald(counts[0] + 0.75, counts[2] + 0.75, n + 3, share)
    low, high = 100 * interval[0], 100 * interval[1]
    figures = (
        Figure(
            "nps",
            100 * value,
            "points (-100 to 100)",
            f"100 (promoters - detractors) / n; interval: Wald {share:.0%}",
            n,
            (low, high),
        ),
        Figure(
            "nps_adjusted",
            100 * better,
            "points (-100 to 100)",
            f"adjusted Wald {share:.0%}: 3/4, 3/2, 3/4 added",
            n,
            (100 * adjusted[0], 100 * adjusted[1]),
        ),
        Figure("promoters", counts[0] / n, "fraction", "answers 9 and 10 / n", n),
        Figure("passives", counts[1] / n, "fraction", "answers 7 and 8 / n", n),
        Figure("detractors", counts[2] / n, "fraction", "answers 0 to 6 / n", n),
    )
    if n < 30:
        warnings.insert(
            0,
            f"n = {n}: the score is uncertain by {(high - low) / 2:.0f} points either way; nps_adjusted suits small n",
        )
    text = f"The NPS is {100 * value:.0f} ({low:.0f} to {high:.0f} at {share:.0%}), from {many(n, 'answer')}"
    return Result(figures, findings=(finding(text, "nps"),), assumptions=notes, warnings=tuple(warnings))


def wald(promoters: float, detractors: float, n: float, level: float) -> tuple[float, tuple[float, float]]:
    p, d = promoters / n, detractors / n
    half = normal_quantile((1 + level) / 2) * math.sqrt(max(0.0, p + d - (p - d) ** 2) / n)
    return p - d, (max(-1.0, p - d - half), min(1.0, p - d + half))


@metric(also={"answers": "ratings", "scores": "ratings", "responses": "ratings", "confidence": "level"})
def csat(ratings: Any, scale: Any, *, level: float = 0.95) -> Result:
    """Customer satisfaction: share of answers in the top two boxes of the scale, with Wilson's interval.

    ratings: whole numbers on `scale` [lowest, highest], which must be given; others are left out and counted.
    Figures: csat, csat_mean. Source: Newcombe 1998 (interval).
    Raises StrategicDataError: no scale, a scale of fewer than three boxes, no usable rating.
    """
    low, high = scale_of(scale)
    if high - low < 2:
        raise StrategicDataError("scale", f"{low:g} to {high:g}", "at least three boxes")
    read = numbers(ratings, "ratings")
    known = read.values[~np.isnan(read.values)]
    usable = known[(known >= low) & (known <= high) & (known == np.floor(known))]
    warnings = []
    if read.missing:
        warnings.append(f"{many(read.missing, 'missing rating')} left out")
    if len(usable) < len(known):
        warnings.append(f"{len(known) - len(usable)} ratings are no whole number from {low:g} to {high:g}: left out")
    n = len(usable)
    if n == 0:
        raise StrategicDataError("ratings", "no usable rating", f"at least one whole number from {low:g} to {high:g}")
    top = int((usable >= high - 1).sum())
    share = clean_level(level)
    interval = wilson(top, n, share)
    figures = (
        Figure(
            "csat",
            top / n,
            "fraction",
            f"ratings {high - 1:g} and {high:g} / all; interval: Wilson {share:.0%}",
            n,
            interval,
        ),
        Figure("csat_mean", float(usable.mean()), "score", "mean rating", n),
    )
    text = f"{top} of {n} are satisfied ({top / n:.0%}; {interval[0]:.0%} to {interval[1]:.0%} at {share:.0%})"
    return Result(figures, findings=(finding(text, "csat"),), assumptions=read.notes, warnings=tuple(warnings))
