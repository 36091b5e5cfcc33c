"""How sentiment moves: a slope with its interval, or Kendall's tau."""

from typing import Any

import numpy as np

from ..calling import metric
from ..errors import StrategicDataError
from ..intervals import clean_level, ols
from ..parsing import choice, numbers
from ..parsing import dates as read_dates
from ..results import Figure, Result, finding, say

__all__ = ["sentiment_trend"]


@metric(also={"confidence": "level"})
def sentiment_trend(dates: Any, scores: Any, *, method: str = "ols", level: float = 0.95) -> Result:
    """Trend of dated scores, regressed on time (days), so that uneven dates do no harm.

    dates, scores: same length, any order; rows without a score are left out. method: 'ols' (slope with t
    interval) or 'kendall' (tau with its p value, for ranks or skewed scores).
    Figures: sentiment_slope (score per 30 days, interval) or sentiment_tau; sentiment_change over the span (ols).
    Source: Helsel and Hirsch. Raises StrategicDataError: fewer than 3 scores, all on one day, another method.
    """
    choice(method, "method", ("ols", "kendall"))
    read, values = read_dates(dates, "dates"), numbers(scores, "scores")
    if len(read.values) != len(values.values):
        raise StrategicDataError(
            "scores", f"{len(values.values)} scores for {len(read.values)} dates", "one for each date"
        )
    known = ~np.isnan(values.values)
    notes = [*read.notes, *values.notes]
    if values.missing:
        notes.append(f"{values.missing} dates without a score left out")
    y, moments = values.values[known], read.values[known]
    n = len(y)
    if n < 3:
        raise StrategicDataError("scores", f"{n} dated scores", "at least 3")
    days = np.asarray((moments - moments.min()) / np.timedelta64(1, "D"), dtype=float)
    if days.max() == 0:
        raise StrategicDataError("dates", "all on one day", "scores on at least two days")
    order = np.argsort(days, kind="stable")
    days, y = days[order], y[order]
    share = clean_level(level)
    warnings = [f"n = {n}: a trend of so few scores is easily chance"] if n < 8 else []
    if method == "kendall":
        from scipy.stats import kendalltau

        if (y == y[0]).all():
            raise StrategicDataError("scores", "all the same", "scores that vary: tau is undefined")
        tau, p = (float(v) for v in kendalltau(days, y))
        figure = Figure("sentiment_tau", float(tau), "-1 to 1", f"Kendall tau-b of score with time; p = {p:.3g}", n)
        word = ("rises" if tau > 0 else "falls") if p < 1 - share else "shows no clear trend"
        return Result(
            (figure,),
            findings=(finding(f"Sentiment {word} (tau {tau:.2f}, p {p:.2g})", "sentiment_tau"),),
            assumptions=tuple(notes),
            warnings=tuple(warnings),
        )
    slope, _, interval, p = ols(days, y, share)
    month = (interval[0] * 30, interval[1] * 30) if interval else None
    figures = (
        Figure(
            "sentiment_slope",
            slope * 30,
            "score per 30 days",
            f"OLS on days; interval: {share:.0%} Student t; p = {p:.3g}",
            n,
            month,
        ),
        Figure("sentiment_change", slope * float(days.max()), "score", f"slope * {days.max():g} days", n),
    )
    clear = month is not None and (month[0] > 0 or month[1] < 0)
    word = (
        f"{'rises' if slope > 0 else 'falls'} by {say(abs(slope * 30))} a month"
        if clear
        else "shows no clear trend: the interval holds 0"
    )
    return Result(
        figures,
        findings=(finding(f"Sentiment {word}", "sentiment_slope"),),
        assumptions=tuple(notes),
        warnings=tuple(warnings),
    )
