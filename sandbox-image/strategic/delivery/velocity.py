"""Points by sprint: mean with interval, trend, and how much of what was committed came."""

from typing import Any

import numpy as np
import pandas as pd

from ..calling import metric
from ..errors import StrategicDataError
from ..intervals import clean_level, mean_interval, ols
from ..parsing import amounts, flags, labels, numbers
from ..parsing.numbers import Floats
from ..results import Figure, Result, finding, many, say

__all__ = ["predictability", "velocity", "velocity_trend"]


def finished_points(points: Any, unfinished: Any, least: int) -> tuple[Floats, tuple[str, ...]]:
    read = numbers(points, "completed_points")
    notes = list(read.notes)
    keep = ~np.isnan(read.values)
    if read.missing:
        notes.append(f"{many(read.missing, 'sprint')} without points left out (not counted as 0)")
    if unfinished is not None:
        open_ones = np.asarray([bool(x) for x in flags(unfinished, "unfinished")], dtype=bool)
        if len(open_ones) != len(keep):
            raise StrategicDataError(
                "unfinished", f"{len(open_ones)} flags for {len(keep)} sprints", "one flag for each sprint"
            )
        if open_ones.any():
            notes.append(f"{many(int(open_ones.sum()), 'unfinished sprint')} left out")
        keep &= ~open_ones
    below = np.flatnonzero(read.values < 0)
    if len(below):
        raise StrategicDataError(f"completed_points, row {below[0] + 1}", f"{read.values[below[0]]:g}", "0 or more")
    values = read.values[keep]
    if len(values) < least:
        raise StrategicDataError("completed_points", f"{len(values)} finished sprints", f"at least {least}")
    return values, tuple(notes)


@metric(also={"points": "completed_points", "completed": "completed_points", "confidence": "level"})
def velocity(completed_points: Any, *, unfinished: Any = None, level: float = 0.95) -> Result:
    """Mean completed points per sprint, interval mean -+ t(n-1) s / sqrt(n).

    completed_points: by sprint, 0 or more; missing ones are left out. unfinished: flags of sprints to leave out.
    Figures: velocity (interval from n = 2), velocity_sd. Source: Scrum.org; Student's t.
    Raises StrategicDataError: no finished sprint, negative points. Points of different teams do not compare.
    """
    values, notes = finished_points(completed_points, unfinished, 1)
    share = clean_level(level)
    n, mean = len(values), float(values.mean())
    interval = mean_interval(values, share)
    sd = float(values.std(ddof=1)) if n > 1 else None
    figures = (
        Figure("velocity", mean, "points per sprint", f"mean; interval: {share:.0%} Student t", n, interval),
        Figure(
            "velocity_sd",
            sd,
            "points per sprint",
            "standard deviation (n - 1)" if n > 1 else "not available: needs two sprints",
            n,
        ),
    )
    warnings = []
    if interval is None:
        warnings.append("one sprint carries no interval")
    elif n < 5:
        warnings.append(f"{n} sprints: the interval is wide and rests on little")
    width = f", between {say(interval[0])} and {say(interval[1])} at {share:.0%}" if interval else ""
    text = f"A sprint completes about {say(mean)} points{width} (n = {n})"
    said = (*notes, "points are one team's own measure: never compare them between teams")
    return Result(figures, findings=(finding(text, "velocity"),), assumptions=said, warnings=tuple(warnings))


@metric(also={"points": "completed_points", "completed": "completed_points", "confidence": "level"})
def velocity_trend(completed_points: Any, *, unfinished: Any = None, level: float = 0.95) -> Result:
    """Least-squares slope of points on sprint number, with its t interval.

    Figures: velocity_slope (points per sprint, a sprint), velocity_change (slope over the whole span).
    Raises StrategicDataError: fewer than 3 finished sprints. An interval that holds 0 is "no clear trend".
    """
    values, notes = finished_points(completed_points, unfinished, 3)
    share = clean_level(level)
    n = len(values)
    slope, _, interval, p = ols(np.arange(n, dtype=float), values, share)
    figures = (
        Figure(
            "velocity_slope",
            slope,
            "points per sprint each sprint",
            f"OLS slope; interval: {share:.0%} Student t; p = {p:.3g}",
            n,
            interval,
        ),
        Figure("velocity_change", slope * (n - 1), "points", "slope * (n - 1)", n),
    )
    clear = interval is not None and (interval[0] > 0 or interval[1] < 0)
    word = (
        ("rises" if slope > 0 else "falls") + f" by {say(abs(slope))} points a sprint"
        if clear
        else "shows no clear trend: the interval of its slope holds 0"
    )
    return Result(figures, findings=(finding(f"Velocity {word}", "velocity_slope"),), assumptions=notes)


@metric(
    rows={"sprints": {"completed": "completed", "committed": "committed", "planned": "committed", "name": "names", "sprint": "names"}},
)  # fmt: skip
def predictability(completed: Any, committed: Any, *, names: Any = None) -> Result:
    """Completed / committed: overall = sum / sum, and by sprint. Over 100 % is kept, not capped.

    Figures: predictability, predictability_min, predictability_max. Table 'sprints'.
    Source: SAFe programme predictability. Raises StrategicDataError: a commitment of 0, lengths differ, gaps.
    """
    done, promised = amounts(completed, "completed").values, amounts(committed, "committed").values
    if len(done) != len(promised):
        raise StrategicDataError(
            "completed", f"{len(done)} values for {len(promised)} commitments", "one for each sprint"
        )
    for name, values, wrong in (("completed", done, done < 0), ("committed", promised, promised <= 0)):
        rows = np.flatnonzero(wrong)
        if len(rows):
            needed = "0 or more" if name == "completed" else "above 0: a share of nothing committed is undefined"
            raise StrategicDataError(f"{name}, row {rows[0] + 1}", f"{values[rows[0]]:g}", needed)
    shares = done / promised
    n = len(done)
    figures = (
        Figure("predictability", float(done.sum() / promised.sum()), "fraction", "sum completed / sum committed", n),
        Figure("predictability_min", float(shares.min()), "fraction", "lowest sprint", n),
        Figure("predictability_max", float(shares.max()), "fraction", "highest sprint", n),
    )
    sprints = labels(names, "names", n) if names is not None else [str(i + 1) for i in range(n)]
    table = pd.DataFrame({"sprint": sprints, "completed": done, "committed": promised, "predictability": shares})
    warnings = []
    if (shares > 1).any():
        warnings.append(f"{many(int((shares > 1).sum()), 'sprint')} above 100%: was scope added in mid-sprint?")
    text = f"{figures[0].value:.0%} of what was committed was completed; single sprints from {shares.min():.0%} to {shares.max():.0%}"
    said = ("committed is what was planned at the start of the sprint, without scope added later",)
    return Result(
        figures,
        {"sprints": table},
        (finding(text, "predictability", "predictability_min", "predictability_max"),),
        said,
        tuple(warnings),
    )
