"""System Usability Scale."""

from typing import Any

import numpy as np
import pandas as pd

from ..calling import metric
from ..errors import StrategicDataError
from ..intervals import clean_level, mean_interval
from ..parsing import amounts, flag, items, numbers
from ..results import Figure, Result, finding, say

__all__ = ["sus"]


@metric(also={"confidence": "level"})
def sus(answers: Any = None, *, scores: Any = None, missing_as_3: bool = False, level: float = 0.95) -> Result:
    """SUS: 2.5 (sum of odd items (q - 1) + sum of even items (5 - q)); 0 to 100, not per cent; mean with t interval.

    answers: ten answers 1 to 5 of one person, a list of such lists, or a DataFrame with ten columns in item order.
    Or scores: SUS scores 0 to 100 already computed. missing_as_3: count a missing answer as 3, and say so.
    Figures: sus (mean; interval from 2 people), sus_sd, sus_respondents. Table 'scores'.
    Source: Brooke 1996; Sauro and Lewis (68 is the usual average).
    Raises StrategicDataError: not ten items, an answer off 1 to 5, a missing answer, no respondents.
    """
    share, missing_as_3 = clean_level(level), flag(missing_as_3, "missing_as_3")
    warnings: list[str] = []
    said = ["68 is the usual average of published studies; the score is no percentage"]
    if answers is None:
        if scores is None:
            raise StrategicDataError("answers", "missing", "ten answers from 1 to 5 for each respondent, or scores")
        values = amounts(scores, "scores").values
        off = np.flatnonzero((values < 0) | (values > 100))
        if len(off):
            raise StrategicDataError(f"scores, row {off[0] + 1}", f"{values[off[0]]:g}", "a score from 0 to 100")
    else:
        values = score(answers, missing_as_3, warnings, said)
    n = len(values)
    interval = mean_interval(values, share)
    mean = float(values.mean())
    sd = float(values.std(ddof=1)) if n > 1 else None
    figures = (
        Figure(
            "sus",
            mean,
            "SUS points (0 to 100)",
            f"mean of 2.5 (sum odd (q - 1) + sum even (5 - q)); interval: {share:.0%} Student t",
            n,
            interval,
        ),
        Figure(
            "sus_sd",
            sd,
            "SUS points",
            "standard deviation (n - 1)" if n > 1 else "not available: needs two respondents",
            n,
        ),
        Figure("sus_respondents", n, "people", "complete answers"),
    )
    if n < 2:
        warnings.append("one respondent carries no interval")
    elif n < 12:
        warnings.append(f"n = {n}: the interval is wide")
    width = f" ({say(interval[0])} to {say(interval[1])} at {share:.0%})" if interval else ""
    if interval and interval[0] > 68:
        place = "above the usual average of 68"
    elif interval and interval[1] < 68:
        place = "below the usual average of 68"
    else:
        place = "not clearly different from the usual average of 68"
    text = f"SUS {say(mean)}{width}, {place}"
    table = pd.DataFrame({"respondent": np.arange(1, n + 1), "sus": values})
    return Result(figures, {"scores": table}, (finding(text, "sus"),), tuple(said), tuple(warnings))


def score(answers: Any, missing_as_3: bool, warnings: list[str], said: list[str]) -> Any:
    if isinstance(answers, pd.DataFrame):
        rows = answers.to_numpy(dtype=object).tolist()
    else:
        rows = items(answers, "answers", "ten answers from 1 to 5 for each respondent")
        if not rows or isinstance(rows[0], str) or not hasattr(rows[0], "__len__"):
            rows = [rows]
        rows = [items(row, f"answers, row {i + 1}", "ten answers from 1 to 5") for i, row in enumerate(rows)]
    if not rows or rows == [[]]:
        raise StrategicDataError("answers", "none", "ten answers from 1 to 5 for each respondent")
    out = []
    for i, row in enumerate(rows):
        if len(row) != 10:
            raise StrategicDataError(f"answers, row {i + 1}", f"{len(row)} items", "the ten items of SUS in order")
        q = numbers(row, f"answers, row {i + 1}").values
        gaps = np.flatnonzero(np.isnan(q))
        if len(gaps) and not missing_as_3:
            raise StrategicDataError(
                f"answers, row {i + 1}, item {gaps[0] + 1}", "missing", "an answer from 1 to 5 (or missing_as_3=True)"
            )
        if len(gaps):
            said.append(f"row {i + 1}: {len(gaps)} missing answers counted as 3")
            q[gaps] = 3
        off = np.flatnonzero((q < 1) | (q > 5) | (q != np.floor(q)))
        if len(off):
            raise StrategicDataError(
                f"answers, row {i + 1}, item {off[0] + 1}", f"{q[off[0]]:g}", "a whole number from 1 to 5"
            )
        if (q == q[0]).all():
            warnings.append(
                f"row {i + 1} answers {q[0]:g} to every item, although odd and even items point opposite ways: look at it"
            )
        out.append(2.5 * float((q[::2] - 1).sum() + (5 - q[1::2]).sum()))
    return np.array(out)
